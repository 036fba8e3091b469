import { describe, expect, it } from 'vitest';
import { accessOfLabel, sameCategory, sameLabel } from './label.ts';

describe('sameLabel', () => {
  it.each([
    ['Retrieve actions', 'List actions'],
    ['Retrieve actions', 'List All Actions'],
    ['Retrieve action', 'Get action details'],
    ['Retrieve action item', 'Retrieve an item from an action'],
    ['Retrieve action items', 'List all items for an action'],
    ['Export clicks', 'Export Clicks'],
    ['获取操作', '获取操作'],
  ])('%s = %s', (one, other) => {
    expect(sameLabel(one, other)).toBe(true);
  });

  it.each([
    ['Retrieve actions', 'Retrieve action'],
    ['Retrieve catalog items', 'Retrieve catalogs'],
    ['Retrieve deal', 'Delete deal'],
    ['Search catalog', 'Retrieve catalog'],
    ['Retrieve', 'List'],
    ['获取操作', '获取目录'],
  ])('%s ≠ %s', (one, other) => {
    expect(sameLabel(one, other)).toBe(false);
  });
});

describe('sameCategory', () => {
  it.each([
    ['Campaigns', 'Programs'],
    ['Account', 'Accounts'],
    ['Jobs', 'Jobs Management'],
    ['ReportExport', 'Report Export'],
    ['Promo Codes Exception Lists', 'Promo Code Exception Lists'],
  ])('%s = %s', (one, other) => {
    expect(sameCategory(one, other)).toBe(true);
  });

  it.each([
    ['Actions', 'Action Inquiries'],
    ['Catalogs', 'Catalog Items'],
    ['Promo Codes', 'Promo Code Exception Lists'],
    ['Partners', 'Partner Groups'],
  ])('%s ≠ %s', (one, other) => {
    expect(sameCategory(one, other)).toBe(false);
  });
});

describe('accessOfLabel', () => {
  it.each([
    ['Retrieve actions', 'read'],
    ['Export clicks', 'read'],
    ['Download export jobs', 'read'],
    ['Create deal', 'write'],
    ['Replay job', 'write'],
    ['Actions', null],
    ['获取操作', null],
  ])('%s: %s', (label, expected) => {
    expect(accessOfLabel(label)).toBe(expected);
  });
});
