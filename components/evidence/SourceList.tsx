import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { type Source, sizeOf } from './sources.ts';
import type { Evidence } from './use-evidence.ts';
import { kindName } from './words.ts';

export interface SourceListProps {
  readonly evidence: Pick<Evidence, 'sources' | 'read' | 'remove'>;
  /** The button that was pressed is gone, and the focus with it. */
  readonly onRemoved: () => void;
}

/** The files and long texts that were brought, what each was read as, and a way to take it out again. */
export function SourceList({ evidence, onRemoved }: SourceListProps) {
  const { sources, read, remove } = evidence;
  if (sources.length === 0) return null;
  return (
    <ul class="tp-rows" aria-label={i18n.t('evidence.sources')}>
      {sources.map((source) => {
        const kind = read?.kinds.get(source.id) ?? null;
        const name = sourceName(source);
        return (
          <li class="tp-row" key={source.id}>
            <div class="tp-row-text">
              <div class="tp-row-name">{name}</div>
              <div class="tp-row-meta">
                {source.name === null ? null : <span>{sizeText(source.content)}</span>}
                {kind === null ? null : <span>{kindName(kind)}</span>}
              </div>
            </div>
            <Button
              icon="trash"
              kind="quiet"
              label={i18n.t('evidence.remove', { name })}
              onPress={() => {
                remove(source.id);
                onRemoved();
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function sourceName({ name, content }: Source): string {
  return name ?? i18n.t('evidence.pasted', { size: sizeText(content) });
}

function sizeText(content: File | string): string {
  const kilobytes = Math.ceil(sizeOf(content) / 1000);
  return kilobytes < 1000
    ? i18n.t('evidence.kilobytes', { count: kilobytes })
    : i18n.t('evidence.megabytes', { count: Math.round(kilobytes / 1000) });
}
