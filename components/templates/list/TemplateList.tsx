import { Component } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/i18n/index.ts';
import { Button } from '../../parts/Button.tsx';
import { type RowIntents, TemplateRow, type TemplateRowProps } from './TemplateRow.tsx';
import type { Finding } from './use-finding.ts';
import type { Selected } from './use-selection.ts';

/** Rows drawn at once, at every key press: more than a popup shows. The next ones follow before they are scrolled to. */
const FIRST = 12;
/** Rows drawn with each step of scrolling. */
const STEP = 28;

export interface TemplateListProps extends RowIntents {
  readonly finding: Finding;
  readonly selected: Selected;
  /** Storage key of the template in the form, if any. */
  readonly editedKey: string | null;
}

/** The list **Templates**. It grows while one scrolls; libraries may be long. */
export function TemplateList({ finding, selected, editedKey, ...intents }: TemplateListProps) {
  const { found, view } = finding;
  const [grown, setGrown] = useState({ view, rows: FIRST });
  const shown = grown.view === view ? grown.rows : FIRST;
  const grow = () => setGrown({ view, rows: shown + STEP });
  const end = useRef<HTMLDivElement>(null);
  const stable = useStable(intents);
  const more = found.length - shown;

  useEffect(() => {
    const marker = end.current;
    if (marker === null || more <= 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setGrown({ view, rows: shown + STEP });
      },
      { rootMargin: '400px' },
    );
    observer.observe(marker);
    return () => observer.disconnect();
  }, [more, view, shown]);

  return (
    <>
      <ul class="tp-rows" aria-label={i18n.t('templates.list')}>
        {found.slice(0, shown).map((listed) => (
          <UnchangedRow
            key={listed.key}
            listed={listed}
            isEdited={listed.key === editedKey}
            isFavourite={finding.isFavourite(listed)}
            isSelected={selected.isOn ? selected.has(listed) : null}
            {...stable}
          />
        ))}
      </ul>
      {more > 0 ? (
        <div ref={end} class="tp-rows-more">
          <Button kind="link" onPress={grow}>
            {i18n.t('templates.showMore', Math.min(more, STEP))}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The same functions at every rendering, which call those of the latest one. */
function useStable(intents: RowIntents): RowIntents {
  const latest = useRef(intents);
  latest.current = intents;
  return useMemo(
    () => ({
      onEdit: (saved) => latest.current.onEdit(saved),
      onDuplicate: (listed) => latest.current.onDuplicate(listed),
      onShare: (templates) => latest.current.onShare(templates),
      onDelete: (saved) => latest.current.onDelete(saved),
      onFavourite: (listed, favourite, event) => latest.current.onFavourite(listed, favourite, event),
      onSelect: (listed, selected) => latest.current.onSelect(listed, selected),
    }),
    [],
  );
}

/** Drawn again only when something about it is another: hundreds of rows may stand there when one is ticked. */
class UnchangedRow extends Component<TemplateRowProps> {
  override shouldComponentUpdate(next: TemplateRowProps): boolean {
    const { listed, isEdited, isFavourite, isSelected } = this.props;
    return (
      next.listed !== listed ||
      next.isEdited !== isEdited ||
      next.isFavourite !== isFavourite ||
      next.isSelected !== isSelected
    );
  }

  override render(props: TemplateRowProps) {
    return <TemplateRow {...props} />;
  }
}
