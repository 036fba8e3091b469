import { expect, it } from 'vitest';
import { latestVersion, versionsOf } from './versions.ts';

it('writes versions differently per account type, as public pages do', () => {
  expect(versionsOf('agency').map(({ label }) => label)).toEqual(['v3.0', 'v2.0']);
  expect(versionsOf('brand').map(({ label }) => label)).toEqual(['v11', 'v12', 'v13', 'v14']);
  expect(versionsOf('partner').map(({ label }) => label)).toEqual(['16', '15', '14', '13']);
});

it('offers the latest version, not always first', () => {
  expect(versionsOf('brand').at(-1)?.value).toBe(latestVersion('brand'));
  expect(versionsOf('partner').at(0)?.value).toBe(latestVersion('partner'));
});
