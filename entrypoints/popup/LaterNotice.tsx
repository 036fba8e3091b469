import { useEffect, useState } from 'preact/hooks';
import type { DueNoticeProps } from '../../components/records/DueNotice.tsx';

type Part = (
  props: Pick<DueNoticeProps, 'onOpenAll'>,
) => ReturnType<typeof import('./due-notice.tsx').PopupDueNotice>;

/** Loads what is due, and reads it, only after the popup was painted for the first time. */
export function LaterNotice({ onOpenAll }: Pick<DueNoticeProps, 'onOpenAll'>) {
  const [Notice, setNotice] = useState<Part | null>(null);
  useEffect(() => {
    void import('./due-notice.tsx').then(({ PopupDueNotice }) => setNotice(() => PopupDueNotice));
  }, []);
  return Notice === null ? null : <Notice onOpenAll={onOpenAll} />;
}
