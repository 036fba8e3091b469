import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { i18n } from '../../i18n/testing.ts';
import type { AccountType } from '../../scopes/types.ts';
import file from './hidden-needs.json' with { type: 'json' };
import { reasonOfNeed } from './hidden-needs.ts';
import { offersOf } from './offers.ts';
import { propose } from './propose.ts';
import { segmentsOf } from './segments.ts';
import { KNOWN, seen } from './testing/seen.ts';

const Endpoint = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().check(z.startsWith('/')),
});
const common = {
  id: z.string().check(z.regex(/^[a-z-]+$/)),
  strength: z.enum(['strong', 'weak']),
  reason: z.string().check(z.regex(/^evidence\.needs\.\w+$/)),
  _source: z.string().check(z.regex(/^[\w/-]+\.(?:md|json|ya?ml), /)),
};
const File = z.strictObject({
  _about: z.string(),
  needs: z.array(
    z.strictObject({
      ...common,
      accountTypes: z.array(z.enum(['agency', 'brand', 'partner'])).check(z.minLength(1)),
      when: z.union([z.literal('any'), z.array(Endpoint).check(z.minLength(1))]),
      needs: z.array(Endpoint).check(z.minLength(1)),
    }),
  ),
  parentList: z.strictObject({ ...common, listedBy: z.record(z.string(), z.string()) }),
});

describe('hidden-needs.json', () => {
  const { needs, parentList } = File.parse(file);
  const all = [...needs, parentList];
  const isOffered = (accountType: AccountType, { method, path }: z.infer<typeof Endpoint>) =>
    offersOf(accountType, KNOWN).some(
      (offer) => offer.method === method && offer.segments.join('/') === segmentsOf(path).join('/'),
    );

  it('names each need once, with a text', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(i18n.t(reasonOfNeed(id))).toMatch(/\.$/);
    expect(() => reasonOfNeed('moon')).toThrow('moon');
  });

  it.each(needs)(
    '$id: every endpoint is in the catalogue of one of its account types',
    ({ accountTypes, when, needs }) => {
      for (const endpoint of [...(when === 'any' ? [] : when), ...needs])
        expect(
          accountTypes.some((accountType) => isOffered(accountType, endpoint)),
          endpoint.path,
        ).toBe(true);
      // Nothing that is only needed may change anything.
      expect(needs.filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );
});

describe('hidden needs', () => {
  const needed = (accountType: AccountType, ...texts: readonly string[]) =>
    Object.fromEntries(
      propose(
        texts.map((text) => seen(text)),
        accountType,
        KNOWN,
      )
        .scopes.filter(({ count }) => count === 0)
        .map(({ method, path, certain, places, reasons }) => {
          expect({ certain, places }).toEqual({ certain: false, places: [] });
          return [
            `${method} ${path}`,
            reasons.map((reason) =>
              reason.kind === 'needed' ? `${reason.need} ${reason.strength}` : reason.kind,
            ),
          ];
        }),
    );
  const CHECK = ['account-check weak'];

  it('adds what an export is of no use without', () => {
    const at = '/Mediapartners/{AccountSID}';
    expect(needed('partner', 'GET /ClickExport')).toEqual({
      [`GET ${at}`]: CHECK,
      [`GET ${at}/CompanyInformation`]: CHECK,
      [`GET ${at}/Campaigns`]: CHECK,
      [`GET ${at}/Jobs/{JobId}`]: ['export-jobs strong'],
      [`GET ${at}/Jobs/{JobId}/Download`]: ['export-jobs strong'],
    });
  });

  it('leaves out what is called anyway, also where that is in doubt', () => {
    const calls = [
      'GET /ReportExport/{Id}',
      'GET /Jobs/{Id}',
      'GET /Jobs/{Id}/Download',
      'GET /Reports',
      'GET /Reports/{Id}/MetaData',
    ];
    expect(Object.values(needed('agency', ...calls)).flat()).toEqual([
      'account-check weak',
      'account-check weak',
    ]);
    const { scopes } = propose(
      [seen('GET /ClickExport'), seen('GET /Jobs/{Id}', 'mention')],
      'partner',
      KNOWN,
    );
    const [job] = scopes.filter(({ path }) => path.endsWith('/Jobs/{JobId}'));
    expect(job).toMatchObject({ certain: false, count: 1, reasons: [{ kind: 'doubt', doubt: 'mention' }] });
  });

  it('adds the lists from which ids in a path come', () => {
    const at = '/Advertisers/{AccountSID}';
    expect(needed('brand', 'GET /Campaigns/{Id}/Notes/{Id}')).toMatchObject({
      [`GET ${at}/Campaigns`]: ['account-check weak', 'parent-list weak'],
    });
    expect(needed('brand', 'GET /ExceptionLists/{Id}/Items/{ItemId}')).toMatchObject({
      [`GET ${at}/ExceptionLists`]: ['parent-list weak'],
    });
    expect(needed('brand', 'GET /Programs/{Id}/Tasks')).toMatchObject({
      [`GET ${at}/Campaigns`]: ['account-check weak', 'parent-list weak'],
    });
    // Jobs come from the export.
    expect(needed('brand', 'GET /ReportExport/{Id}', 'GET /Jobs/{Id}/Download')).not.toHaveProperty([
      `GET ${at}/Jobs`,
    ]);
    expect(needed('brand', 'GET /Jobs/{Id}/Download')).toHaveProperty([`GET ${at}/Jobs`]);
  });

  it('keeps to the brand behind an agency', () => {
    const at = '/Agencies/{AccountSID}';
    const behind = `${at}/Advertisers/{AdvertiserId}`;
    expect(needed('agency', `GET ${behind}/Programs/{Id}/ClickExport`)).toEqual({
      [`GET ${at}`]: CHECK,
      [`GET ${at}/CompanyInformation`]: CHECK,
      [`GET ${at}/Advertisers`]: ['parent-list weak'],
      [`GET ${behind}/Campaigns`]: ['parent-list weak'],
      [`GET ${behind}/Jobs/{JobId}`]: ['export-jobs strong'],
      [`GET ${behind}/Jobs/{JobId}/Download`]: ['export-jobs strong'],
    });
  });

  it('says what needs it', () => {
    const { scopes } = propose([seen('GET /ClickExport'), seen('GET /ReportExport/{Id}')], 'partner', KNOWN);
    const [job] = scopes.filter(({ path }) => path.endsWith('/Jobs/{JobId}'));
    expect(job?.reasons).toEqual([
      {
        kind: 'needed',
        need: 'export-jobs',
        strength: 'strong',
        by: [
          { method: 'GET', path: '/Mediapartners/{AccountSID}/ClickExport' },
          { method: 'GET', path: '/Mediapartners/{AccountSID}/ReportExport/{Id}' },
        ],
      },
    ]);
  });

  it('adds nothing to nothing', () => {
    expect(needed('brand', 'GET /moon')).toEqual({});
  });
});
