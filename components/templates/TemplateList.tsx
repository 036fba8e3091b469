import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { SavedTemplate } from '../../utils/templates/store-types.ts';
import { Button } from '../parts/Button.tsx';
import { TemplateRow, type TemplateRowProps } from './TemplateRow.tsx';

/** Rows drawn at first and with each step of scrolling: enough for a tall window, few enough for every key press. */
const STEP = 40;

export interface TemplateListProps
  extends Pick<TemplateRowProps, 'onEdit' | 'onDuplicate' | 'onShare' | 'onDelete'> {
  readonly templates: readonly SavedTemplate[];
  /** What they were searched by; a new search begins at the top. */
  readonly query: string;
  /** Storage key of the template in the form, if any. */
  readonly editedKey: string | null;
}

/** The list **Templates**. It grows while one scrolls; libraries may be long. */
export function TemplateList({ templates, query, editedKey, ...intents }: TemplateListProps) {
  const [grown, setGrown] = useState({ query, rows: STEP });
  const shown = grown.query === query ? grown.rows : STEP;
  const grow = () => setGrown({ query, rows: shown + STEP });
  const end = useRef<HTMLDivElement>(null);
  const more = templates.length - shown;

  useEffect(() => {
    const marker = end.current;
    if (marker === null || more <= 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setGrown({ query, rows: shown + STEP });
      },
      { rootMargin: '400px' },
    );
    observer.observe(marker);
    return () => observer.disconnect();
  }, [more, query, shown]);

  return (
    <>
      <ul class="tp-rows" aria-label={i18n.t('templates.list')}>
        {templates.slice(0, shown).map((saved) => (
          <TemplateRow key={saved.key} saved={saved} isEdited={saved.key === editedKey} {...intents} />
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
