import { useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { describeFileError } from '../../utils/templates/problem-text.ts';
import { rawItemText } from '../../utils/templates/raw-item.ts';
import type { DamagedItem, ImportDecision, Library, NewerItem } from '../../utils/templates/store-types.ts';
import {
  FILE_NAME,
  MAX_FILE_BYTES,
  readTemplateFile,
  templateFingerprint,
  writeTemplateFile,
} from '../../utils/templates/transfer.ts';
import type { Template } from '../../utils/templates/types.ts';
import type { LibraryPorts } from './ports.ts';
import type { LibraryActions } from './use-library-actions.ts';
import { describeFailure } from './words.ts';

/** Why a file was not imported. */
export interface Refusal {
  readonly text: string;
  readonly details: readonly string[];
}

export interface Transfer {
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
  readonly importFile: (file: File) => Promise<void>;
  readonly exportAll: (library: Library) => void;
  readonly downloadRaw: (item: DamagedItem | NewerItem) => void;
}

/** Files in and out; the status line tells what became of it. */
export function useTransfer(
  { store, newId, download }: LibraryPorts,
  { say, clearMessage }: Pick<LibraryActions, 'say' | 'clearMessage'>,
): Transfer {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function importFile(file: File): Promise<Refusal | null> {
    // Asked of the file itself, so that a huge one is not even read.
    if (file.size > MAX_FILE_BYTES)
      return describeFileError({ kind: 'too-large', megabytes: MAX_FILE_BYTES / 1_000_000 });
    const text = await file.text().catch(() => null);
    if (text === null) return { text: i18n.t('templates.importReport.unreadable'), details: [] };
    const read = readTemplateFile(text, newId);
    if (!read.ok) return describeFileError(read.error);
    const library = await store.list();
    if (!library.ok) return { text: describeFailure(library.failure), details: [] };
    const decisions = decide(read.templates, library);
    const done = await store.importTemplates(decisions);
    if (!done.ok) return { text: describeFailure(done.failure), details: [] };
    const { added } = done;
    const skipped = read.templates.length - decisions.length;
    const parts = [
      ...(added.length > 0 ? [i18n.t('templates.status.imported', added.length)] : []),
      ...(skipped > 0 ? [i18n.t('templates.status.skipped', skipped)] : []),
    ];
    say(parts.length === 0 ? i18n.t('templates.status.nothingToImport') : parts.join(' '));
    return null;
  }

  return {
    refusal,
    dismiss: () => setRefusal(null),
    importFile: async (file) => {
      setRefusal(null);
      clearMessage();
      setRefusal(await importFile(file));
    },
    exportAll({ items }) {
      const templates = items.flatMap((item) => (item.state === 'ok' ? [item.template] : []));
      download(FILE_NAME, writeTemplateFile(templates));
      const leftOut = items.length - templates.length;
      const done = i18n.t('templates.status.exported', templates.length);
      say(leftOut === 0 ? done : `${done} ${i18n.t('templates.status.leftOut', leftOut)}`);
    },
    downloadRaw: (item) => download('token-presets-data.json', rawItemText(item)),
  };
}

/** Adds what is new under a free id, passes over what is there word for word, keeps both of what differs. */
function decide(templates: readonly Template[], { items }: Library): ImportDecision[] {
  const contentOf = (template: Template) => templateFingerprint({ ...template, id: '' });
  const taken = new Set(items.map(({ key }) => key));
  const contents = new Set(items.flatMap((item) => (item.state === 'ok' ? [contentOf(item.template)] : [])));
  return templates.flatMap((template): ImportDecision[] => {
    if (!taken.has(`template:${template.id}`)) return [{ action: 'add', template }];
    return contents.has(contentOf(template)) ? [] : [{ action: 'keep-both', template }];
  });
}
