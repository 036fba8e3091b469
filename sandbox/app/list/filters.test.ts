import { describe, expect, it } from 'vitest';
import type { SavedToken } from '../../data/tokens.ts';
import { matches, noFilters } from './filters.ts';

const token: SavedToken = {
  id: 1,
  name: 'Weekly Reporting',
  description: '',
  apiVersion: '3',
  enabled: true,
  createdDaysAgo: 12,
  primaryContact: null,
  developerEmails: [],
  categoriesOn: [],
  ticked: [],
};

describe('the filters of the list', () => {
  it('let everything through at first', () => {
    expect(matches(token, noFilters())).toBe(true);
  });

  it('look for a part of the name, in any case', () => {
    expect(matches(token, { ...noFilters(), name: ' week' })).toBe(true);
    expect(matches(token, { ...noFilters(), name: 'month' })).toBe(false);
  });

  it.each([
    ['last7', false],
    ['last30', true],
    ['more30', false],
  ])('compare the age with %s', (createdOn, expected) => {
    expect(matches(token, { ...noFilters(), createdOn })).toBe(expected);
  });

  it('compare the state', () => {
    expect(matches(token, { ...noFilters(), state: 'enabled' })).toBe(true);
    expect(matches(token, { ...noFilters(), state: 'disabled' })).toBe(false);
  });

  it('refuse an age that they do not know', () => {
    expect(() => matches(token, { ...noFilters(), createdOn: 'ever' })).toThrow('ever');
  });
});
