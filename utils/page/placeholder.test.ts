import { expect, it } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

it.each([
  '',
  '  ',
  '-',
  '--',
  'Select',
  'select',
  'Select a contact',
  'Please select',
  'Choose a version',
  '请选择',
  '请选择联系人',
  '选择联系人',
  '選択してください',
  'Auswählen',
  'Bitte wählen',
  'Seleccione',
  'Seleziona',
  'Sélectionner',
  'Selecione',
])('“%s” says that nothing is chosen', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

it.each(['Dana Ito', 'v16', '16', 'Selectra Ltd', 'Choosey Smith', 'Bitterman', 'Selma Onta', '-1', '選手'])(
  '“%s” is a choice',
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);
