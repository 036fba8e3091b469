import { ImportPreview } from './ImportPreview.tsx';
import { ImportTextBox } from './ImportTextBox.tsx';
import type { Imports } from './use-import.ts';

/** What stands in the place of the list while something is imported. */
export function ImportDesk({ imports }: { readonly imports: Imports }) {
  const { desk } = imports;
  if (desk === null) return null;
  return desk.at === 'text' ? (
    <ImportTextBox imports={imports} />
  ) : (
    <ImportPreview preview={desk} imports={imports} />
  );
}
