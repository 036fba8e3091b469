import { describe, expect, test } from 'vitest';
import { type Element, elementsIn } from './source/elements.ts';
import { sourceFiles } from './source/files.ts';
import { parseFile, parseText } from './source/parse.ts';

/*
 * Every text box of the extension refuses credentials, because there is one piece of it: components/parts. A box that
 * is built by hand, or that leaves its guard off, needs a reason here.
 */

/** Boxes whose caller cleans or judges the text, or that only show one; each has a test that no credential gets through. */
const UNGUARDED = [
  // Takes credentials out before a text enters the box.
  'components/evidence/EvidenceBox.tsx',
  // The import refuses each template that holds one, and says which.
  'components/templates/import/ImportTextBox.tsx',
  // Show a text that could not be copied; what is typed there goes nowhere.
  'components/parts/CopiedText.tsx',
  'components/templates/share/ShareDialog.tsx',
];

/** Kinds of inputs into which nobody can write any text. */
const NO_TEXT = new Set(['checkbox', 'radio', 'file', 'date', 'number']);

function isTextBox({ name, attributes }: Element): boolean {
  if (name === 'textarea' || attributes.has('contentEditable') || attributes.has('contenteditable'))
    return true;
  return name === 'input' && !NO_TEXT.has(attributes.get('type') ?? '');
}

const files = sourceFiles(['components', 'entrypoints', 'utils']);
const filesWith = (is: (element: Element) => boolean) =>
  files.filter((file) => elementsIn(parseFile(file)).some(is));

describe('text boxes', () => {
  test('are built in components/parts only', () => {
    expect(filesWith(isTextBox)).toEqual([
      'components/parts/SearchBox.tsx',
      'components/parts/TextArea.tsx',
      'components/parts/TextField.tsx',
    ]);
  });

  test('guard themselves, but for those that are known', () => {
    expect(filesWith(({ attributes }) => attributes.has('unguarded'))).toEqual([...UNGUARDED].sort());
  });

  test('are never filled in by the browser', () => {
    const open = files.filter((file) =>
      elementsIn(parseFile(file)).some(
        (one) => isTextBox(one) && one.attributes.get('autocomplete') !== 'off',
      ),
    );
    expect(open).toEqual([]);
  });

  test('and guards that are left off are seen', () => {
    const text = `
      const a = <input type="checkbox" />;
      const b = <input type={kind} />;
      const c = <div contentEditable />;
      const d = <p><textarea {...rest} /></p>;
      const e = document.createElement('input');
      const f = <input />;
      const g = <TextArea unguarded />;`;
    const elements = elementsIn(parseText('some.tsx', text));
    expect(elements.filter(isTextBox).map(({ name }) => name)).toEqual([
      'input',
      'div',
      'textarea',
      'input',
      'input',
    ]);
    expect(elements.filter(({ attributes }) => attributes.has('unguarded'))).toHaveLength(1);
  });
});
