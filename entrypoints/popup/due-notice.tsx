import { DueNotice } from '../../components/records/DueNotice.tsx';
import { recordPorts } from './record-ports.ts';

const ports = recordPorts();

/** The records that are due, as a part of its own that the popup loads once it is drawn. */
export function PopupDueNotice({ onOpenAll }: { readonly onOpenAll: () => void }) {
  return <DueNotice ports={ports} onOpenAll={onOpenAll} />;
}
