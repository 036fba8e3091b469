import { i18n } from '../../../utils/i18n/index.ts';
import { sentences } from '../../../utils/i18n/joined.ts';
import { hasTag } from '../../../utils/templates/list/tags.ts';
import { LIMITS } from '../../../utils/templates/schema.ts';
import type { ChangeKind } from '../../../utils/templates/store/store-types.ts';
import { FILE_NAME, writeTemplateFile } from '../../../utils/templates/transfer/transfer.ts';
import type { Template } from '../../../utils/templates/types.ts';
import { describeChange } from '../kept/words.ts';
import type { LibraryPorts } from '../ports.ts';
import type { LibraryActions } from '../use-library-actions.ts';
import type { Selected } from './use-selection.ts';

/** What can be done with all selected templates at once. */
export interface BulkActions {
  readonly remove: () => void;
  readonly exportFile: () => void;
  readonly share: () => void;
  readonly addTag: (tag: string) => void;
  /** Selects nothing any more. */
  readonly clear: () => void;
}

export function useBulk(
  { store, download }: Pick<LibraryPorts, 'store' | 'download'>,
  { run, runOnce, say }: Pick<LibraryActions, 'run' | 'runOnce' | 'say'>,
  focusNext: (key: string) => void,
  { templates, clear }: Selected,
  onShare: (templates: readonly Template[]) => void,
): BulkActions {
  return {
    remove() {
      runOnce(
        `delete ${templates.map(({ key, revision }) => `${key} ${revision}`).join()}`,
        () => store.removeMany(templates.map(({ template }) => template.id)),
        ({ trashed }) => {
          clear();
          say(describe('deleted', trashed));
          focusNext('undo');
        },
      );
    },
    exportFile() {
      download(FILE_NAME, writeTemplateFile(templates.map(({ template }) => template)));
      say(i18n.t('templates.status.exported', templates.length));
    },
    share: () => onShare(templates.map(({ template }) => template)),
    clear() {
      clear();
      focusNext('select-all');
    },
    addTag(tag) {
      focusNext('add-tag');
      const without = templates.filter(({ template }) => !hasTag(template, tag));
      const changes = without
        .filter(({ template: { tags = [] } }) => tags.length < LIMITS.tags)
        .map(({ template, revision }) => ({
          template: { ...template, tags: [...(template.tags ?? []), tag] },
          revision,
        }));
      const full = without.length - changes.length;
      run(store.changeMany(changes), ({ saved }) => {
        const done = describe('changed', saved);
        say(full === 0 ? done : sentences(done, i18n.t('templates.bulk.full', full)));
      });
    },
  };
}

function describe(kind: ChangeKind, changed: readonly { readonly template: Template }[]): string {
  const [first] = changed;
  const name = changed.length === 1 && first !== undefined ? first.template.name : null;
  return describeChange({ kind, name, count: changed.length });
}
