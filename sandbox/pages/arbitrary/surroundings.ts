import fc from 'fast-check';
import {
  type ButtonKind,
  DECOY_KINDS,
  type DecoySpec,
  type NamingSpec,
  PAGE_LANGUAGES,
  type PageLanguage,
  type PageSpec,
  type PlaceSpec,
} from '../spec.ts';
import { controlKind } from './controls.ts';
import { percent, weighted } from './weighted.ts';

/** What is around the rows: words, place, names in the markup, and controls that are none of our business. */

export const language = weighted<PageLanguage>(
  [12, 'en'],
  ...PAGE_LANGUAGES.filter((one) => one !== 'en').map((one) => [1, one] as const),
);

export const title = weighted<PageSpec['title']>([3, 'apiScopes'], [1, 'scopes'], [1, 'permissions']);

export const place: fc.Arbitrary<PlaceSpec> = fc.record({
  shadow: weighted<PlaceSpec['shadow']>([12, 'none'], [4, 'page'], [2, 'category'], [2, 'row']),
  frame: percent(10),
  dialog: weighted<PlaceSpec['dialog']>([8, 'none'], [1, 'native'], [1, 'role']),
});

export const naming: fc.Arbitrary<NamingSpec> = fc.record({
  classes: weighted<NamingSpec['classes']>([1, 'none'], [2, 'utility'], [2, 'bem'], [2, 'modules']),
  testIds: percent(30),
  ids: percent(40),
});

const decoy: fc.Arbitrary<DecoySpec> = fc.record({
  kind: fc.constantFrom(...DECOY_KINDS),
  where: weighted<DecoySpec['where']>([1, 'after'], [1, 'before']),
  control: controlKind,
});

export const decoys = fc.uniqueArray(decoy, { selector: ({ kind }) => kind, maxLength: 5, size: 'max' });

export const buttons = weighted<ButtonKind>(
  [8, 'button'],
  [2, 'submit'],
  [1, 'link'],
  [2, 'div'],
  [2, 'element'],
  [1, 'plain'],
  [1, 'check-box'],
);
