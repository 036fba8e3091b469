import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { type RowIntents, TemplateRow } from './TemplateRow.tsx';
import type { Finding } from './use-finding.ts';
import type { Selected } from './use-selection.ts';

/** Rows drawn at first: more than a popup shows, few enough for every key press. */
const FIRST = 24;
/** And with each step of scrolling. */
const STEP = 40;

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
          <TemplateRow
            key={listed.key}
            listed={listed}
            isEdited={listed.key === editedKey}
            isFavourite={finding.isFavourite(listed)}
            isSelected={selected.isOn ? selected.has(listed) : null}
            {...intents}
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
