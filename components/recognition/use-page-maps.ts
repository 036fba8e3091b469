import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { StoredPageMap } from '../../utils/page-maps/store.ts';
import { importPageMaps, type PageMapImport } from '../../utils/page-maps/transfer.ts';
import { pageName } from './page-words.ts';
import type { PageMapPorts } from './ports.ts';

/** A file that is larger than this is not even read, in bytes. */
const MOST_BYTES = 2_000_000;

function refusalText(result: Extract<PageMapImport, { ok: false }>): string {
  switch (result.why) {
    case 'too-large':
      return i18n.t('recognition.pages.refused.tooLarge');
    case 'not-json':
      return i18n.t('recognition.pages.refused.notJson');
    case 'wrong-format':
      return i18n.t('recognition.pages.refused.wrongFormat');
    case 'wrong-version':
      return i18n.t('recognition.pages.refused.wrongVersion');
    case 'empty':
      return i18n.t('recognition.pages.refused.empty');
    case 'problems': {
      const [first] = result.problems;
      if (first === undefined) throw new Error('An import was refused without a problem');
      const { place, problem } = first;
      return i18n.t('recognition.pages.refused.problems', { count: result.problems.length, place, problem });
    }
  }
}

/** The learned pages as they are stored now, and what can be done with them. */
export function usePageMaps(ports: PageMapPorts) {
  const [pages, setPages] = useState<readonly StoredPageMap[]>([]);
  const [message, setMessage] = useState('');
  const [removed, setRemoved] = useState<StoredPageMap | null>(null);

  /** Says so where the storage does not answer. */
  const reaching = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      console.error('Token Presets:', error);
      setMessage(i18n.t('recognition.pages.storage'));
    }
  };
  const reload = () => reaching(async () => setPages(await ports.list()));
  useEffect(() => {
    void reload();
    return ports.watch(() => void reload());
  }, [ports]);

  return {
    pages,
    message,
    removed,
    remove: (one: StoredPageMap) =>
      reaching(async () => {
        await ports.remove(one.key);
        setRemoved(one);
        setMessage(i18n.t('recognition.pages.removed', { name: pageName(one) }));
        await reload();
      }),
    restore: () =>
      reaching(async () => {
        if (removed === null) return;
        await ports.restore(removed);
        setRemoved(null);
        setMessage('');
        await reload();
      }),
    importFile: (file: File) =>
      reaching(async () => {
        const result: PageMapImport =
          file.size > MOST_BYTES ? { ok: false, why: 'too-large' } : importPageMaps(await file.text());
        if (!result.ok) {
          setMessage(refusalText(result));
          return;
        }
        for (const page of result.pages) await ports.save(page);
        setMessage(i18n.t('recognition.pages.imported', result.pages.length));
        await reload();
      }),
  };
}
