import { describe, expect, it } from 'vitest';
import { isOfImpact, namesImpact } from './impact.ts';

describe('a name that says impact.com', () => {
  it.each([
    'impact.com Partner API',
    'Shop > api.impact.com',
    'Impact Radius',
    'impact-radius (2018)',
    'ImpactRadius v13',
    'Impact API',
    'impact partner API v14',
    'Checkout > Impact API',
  ])('%s', (name) => {
    expect(namesImpact(name)).toBe(true);
  });

  it.each([
    null,
    'Carbon Impact Tracker',
    'Impact on stock',
    'Carbon Impact API',
    'Impacted orders',
    'lowimpact.com',
    'impact.company',
    'impact.com.example',
    'Impact',
  ])('%s does not', (name) => {
    expect(namesImpact(name)).toBe(false);
  });
});

describe('in a document about impact.com an address is its own', () => {
  it.each([
    '/Actions',
    '{{baseUrl}}/Actions',
    '{{ _.base_url }}/Actions',
    'https://{{IMPACT_HOST}}/Actions',
    '{apiRoot}{version}/Actions',
    'https://api.impact.com/Actions/{{orderUrl}}',
  ])('%s', (url) => {
    expect(isOfImpact(url)).toBe(true);
  });

  it.each(['{{shopUrl}}/Actions', 'https://{{shop_host}}/Actions', '{crmBase}/Actions'])(
    'but not where its variable is named for something else: %s',
    (url) => {
      expect(isOfImpact(url)).toBe(false);
    },
  );
});
