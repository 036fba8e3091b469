import { i18n } from '../../utils/i18n/index.ts';
import { sentences } from '../../utils/i18n/joined.ts';
import { rawItemText } from '../../utils/templates/store/raw-item.ts';
import type { DamagedItem, Library, NewerItem } from '../../utils/templates/store/store-types.ts';
import { FILE_NAME, writeTemplateFile } from '../../utils/templates/transfer/transfer.ts';
import type { LibraryPorts } from './ports.ts';
import type { LibraryActions } from './use-library-actions.ts';

export interface Transfer {
  readonly exportAll: (library: Library) => void;
  readonly downloadRaw: (item: DamagedItem | NewerItem) => void;
}

/** Files out; the status line tells what became of it. For those in see `import/`. */
export function useTransfer(
  { download }: Pick<LibraryPorts, 'download'>,
  { say }: Pick<LibraryActions, 'say'>,
): Transfer {
  return {
    exportAll({ items }) {
      const templates = items.flatMap((item) => (item.state === 'ok' ? [item.template] : []));
      download(FILE_NAME, writeTemplateFile(templates));
      const leftOut = items.length - templates.length;
      const done = i18n.t('templates.status.exported', templates.length);
      say(leftOut === 0 ? done : sentences(done, i18n.t('templates.status.leftOut', leftOut)));
    },
    downloadRaw: (item) => download('token-presets-data.json', rawItemText(item)),
  };
}
