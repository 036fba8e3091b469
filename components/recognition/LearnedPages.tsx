import { useId, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { exportPageMaps } from '../../utils/page-maps/transfer.ts';
import { Button } from '../parts/Button.tsx';
import { pageName, pageParts } from './page-words.ts';
import type { PageMapPorts } from './ports.ts';
import { usePageMaps } from './use-page-maps.ts';

const EXPORT_FILE = 'learned-pages.json';

/** What was pointed out on tokens pages: to look at, export, import and remove. */
export function LearnedPages({ ports }: { readonly ports: PageMapPorts }) {
  const { pages, message, removed, remove, restore, importFile } = usePageMaps(ports);
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const readable = pages.flatMap((one) => (one.state === 'ok' ? [one.page] : []));
  return (
    <section class="tp-card" aria-labelledby={title}>
      <h2 id={title} class="tp-section-title">
        {i18n.t('recognition.pages.title')}
      </h2>
      <p class="tp-card-text">{i18n.t('recognition.pages.text')}</p>
      {pages.length === 0 ? <p class="tp-card-text">{i18n.t('recognition.pages.none')}</p> : null}
      <ul class="tp-rows" aria-labelledby={title}>
        {pages.map((one) => (
          <li key={one.key} class="tp-row">
            <div class="tp-row-text">
              <div class="tp-row-name">{pageName(one)}</div>
              <div class="tp-row-meta">
                {one.state === 'ok' ? pageParts(one.page) : i18n.t('recognition.pages.unreadable')}
              </div>
            </div>
            <Button
              icon="trash"
              kind="quiet"
              label={i18n.t('recognition.pages.remove', { name: pageName(one) })}
              onPress={() => {
                // The button goes away with its row; the keyboard stays beside what can be taken back.
                if (place.current !== null) place.current.focus();
                void remove(one);
              }}
            />
          </li>
        ))}
      </ul>
      <div class="tp-learned-foot" ref={place} tabIndex={-1}>
        <p class="tp-learned-message" aria-live="polite">
          {message}
        </p>
        {removed === null ? null : (
          <Button icon="undo" onPress={() => void restore()}>
            {i18n.t('recognition.pages.undo')}
          </Button>
        )}
      </div>
      <div class="tp-learned-transfer">
        <Button
          icon="import"
          onPress={() => {
            if (input.current !== null) input.current.click();
          }}
        >
          {i18n.t('recognition.pages.import')}
        </Button>
        <Button
          icon="export"
          disabled={readable.length === 0}
          onPress={() => ports.download(EXPORT_FILE, exportPageMaps(readable))}
        >
          {i18n.t('recognition.pages.export')}
        </Button>
        <input
          ref={input}
          class="tp-visually-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={i18n.t('recognition.pages.importFile')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void importFile(file);
            event.currentTarget.value = ''; // so that the same file, corrected, counts as a change
          }}
        />
      </div>
    </section>
  );
}
