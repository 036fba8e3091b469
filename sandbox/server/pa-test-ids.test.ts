import { compile } from '@vue/compiler-dom';
import { expect, it } from 'vitest';
import { paTestIds } from './pa-test-ids.ts';

const idsIn = (template: string) => {
  const { code } = compile(template, { nodeTransforms: [paTestIds], filename: 'TokenCard.vue' });
  return [...code.matchAll(/"data-pa-testid": "([^"]+)"/g)].map(([, id]) => id);
};

it('marks elements that act, by file, tag and a hash of what they do', () => {
  const [id] = idsIn('<button @click="open()">Open</button>');
  expect(id).toMatch(/^tokencard-button-[0-9a-f]{8}$/);
  expect(idsIn('<p><button @click="open()">Other text</button></p>')).toEqual([id]);
  expect(idsIn('<button @click="close()">Open</button>')).not.toEqual([id]);
});

it('marks v-model, and nothing that does not act', () => {
  expect(idsIn('<input v-model="name">')).toHaveLength(1);
  expect(idsIn('<p :title="name" @mouseenter="show">Text</p>')).toEqual([]);
});
