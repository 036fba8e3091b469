import { i18n } from '../../utils/i18n/index.ts';
import { Button } from './Button.tsx';

export interface ShowMoreProps {
  /** How many are there, how many are drawn, and how many each press adds. */
  readonly total: number;
  readonly shown: number;
  readonly step: number;
  readonly onShow: (shown: number) => void;
}

/** The foot of a long list of which only the first rows are drawn; nothing where all are. */
export function ShowMore({ total, shown, step, onShow }: ShowMoreProps) {
  const more = total - shown;
  if (more <= 0) return null;
  return (
    <div class="tp-rows-more">
      <Button kind="link" onPress={() => onShow(shown + step)}>
        {i18n.t('templates.showMore', Math.min(more, step))}
      </Button>
    </div>
  );
}
