import { describe, expect, test } from 'vitest';
import { casesFor } from '../cases.ts';
import { useHarness } from '../harness.ts';
import { importTemplates } from '../template-file.ts';
import { applyPreset, forbiddenByScript } from './apply.ts';

/*
 * Real input: what two integrations tell their customers to tick, in exactly their words, as template files.
 * Convbox names categories and labels, Revshare methods and paths (facts: integrations.md).
 */
const harness = useHarness();

const CONVBOX = {
  name: 'Convbox guide',
  accountType: 'brand',
  scopes: [
    { category: 'Account', label: 'Retrieve account home' },
    { category: 'Account', label: 'Retrieve company information' },
    { category: 'Actions', label: 'Retrieve actions' },
    { category: 'Actions', label: 'Retrieve action' },
    { category: 'Campaigns', label: 'Retrieve campaigns' },
    { category: 'Campaigns', label: 'Retrieve campaign' },
    { category: 'Partners', label: 'Retrieve media partners' },
    { category: 'Partners', label: 'Retrieve media partner' },
    { category: 'Promo Codes', label: 'Retrieve promo codes' },
    { category: 'Promo Codes', label: 'Retrieve promo code' },
  ],
} as const;

const REVSHARE = {
  name: 'Revshare guide',
  accountType: 'partner',
  scopes: [
    { method: 'GET', path: '/Mediapartners/<AccountSID>/Actions' },
    { method: 'GET', path: '/Mediapartners/<AccountSID>/ClickExport' },
    { method: 'GET', path: '/Mediapartners/<AccountSID>/Jobs/<JobId>/Download' },
  ],
} as const;

describe.each(casesFor(['en', 'zh'] as const, (lang) => lang === 'en'))('in %s', (lang) => {
  test("Convbox's labels become exactly its ten scopes", async () => {
    await importTemplates(harness, CONVBOX);
    const { app, panel } = await harness.openTokensPage('brand', { lang, view: 'scopes' });
    const said = await applyPreset(panel, CONVBOX.name);
    const record = await app.record();
    expect(record.scopes).toEqual([
      'GET /Advertisers/{AccountSID}',
      'GET /Advertisers/{AccountSID}/Actions',
      'GET /Advertisers/{AccountSID}/Actions/{ActionId}',
      'GET /Advertisers/{AccountSID}/Campaigns',
      'GET /Advertisers/{AccountSID}/Campaigns/{CampaignId}',
      'GET /Advertisers/{AccountSID}/CompanyInformation',
      'GET /Advertisers/{AccountSID}/MediaPartners',
      'GET /Advertisers/{AccountSID}/MediaPartners/{PartnerId}',
      'GET /Advertisers/{AccountSID}/PromoCodes',
      'GET /Advertisers/{AccountSID}/PromoCodes/{PromoCodeId}',
    ]);
    expect(said).toMatchObject({ set: 10, total: 10 });
    expect(forbiddenByScript(record)).toEqual([]);
  });

  test("Revshare's paths become exactly its three scopes", async () => {
    await importTemplates(harness, REVSHARE);
    const { app, panel } = await harness.openTokensPage('partner', { lang, view: 'scopes' });
    const said = await applyPreset(panel, REVSHARE.name);
    const record = await app.record();
    expect(record.scopes).toEqual([
      'GET /Mediapartners/{AccountSID}/Actions',
      'GET /Mediapartners/{AccountSID}/ClickExport',
      'GET /Mediapartners/{AccountSID}/Jobs/{JobId}/Download',
    ]);
    expect(said).toMatchObject({ set: 3, total: 3 });
    expect(forbiddenByScript(record)).toEqual([]);
  });
});
