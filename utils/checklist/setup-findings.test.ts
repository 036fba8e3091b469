import { describe, expect, it } from 'vitest';
import { nothingSeen, type PageFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { checkTips } from './findings.ts';

/** Shaped like an Account SID, made up here. */
const sid = `IR${'aB3'.repeat(3)}x1234567${'Qz7'.repeat(4)}kk1`;

/** State and end of the text key of one tip's finding, for facts that differ from "nothing seen". */
function found(tip: string, facts: Partial<PageFacts>): string {
  return (checkTips({ ...nothingSeen, ...facts }).get(tip) ?? []).map(short).join(', ') || 'none';
}

function short({ state, textKey }: Finding): string {
  return `${state} ${textKey.replace('checklist.finding.', '')}`;
}

describe('name', () => {
  it.each<[string, Partial<PageFacts>, string]>([
    ['not seen', {}, 'unknown notSeen.setup'],
    ['empty', { name: '' }, 'warn name.empty'],
    ['blank', { name: '  ' }, 'warn name.empty'],
    ['generic', { name: 'token1' }, 'warn name.generic'],
    ['thin', { name: 'BI' }, 'warn name.thin'],
    ['a credential', { name: `Looker ${sid}` }, 'warn name.secret'],
    ['taken', { name: 'Looker', otherTokenNames: ['looker'] }, 'warn name.taken'],
    ['not taken', { name: 'Looker', otherTokenNames: ['Tealium'] }, 'ok name.fine'],
    ['descriptive', { name: 'Looker reporting' }, 'ok name.fine'],
  ])('%s', (_, facts, expected) => {
    expect(found('name', facts)).toBe(expected);
  });

  it('says which name is taken', () => {
    const findings = checkTips({ ...nothingSeen, name: 'looker', otherTokenNames: ['Looker!'] });
    expect(findings.get('name')?.map(({ params }) => params)).toEqual([{ name: 'Looker!' }]);
  });
});

describe('separate', () => {
  it.each<[string, Partial<PageFacts>, string]>([
    ['not seen', {}, 'unknown notSeen.setup'],
    ['empty', { name: '' }, 'unknown notSeen.setup'],
    ['no environment', { name: 'Looker reporting' }, 'ask separate.none'],
    ['one', { name: 'Looker production' }, 'ok separate.production'],
    ['another', { name: 'Looker dev' }, 'ok separate.development'],
    ['test', { name: 'Looker uat' }, 'ok separate.staging'],
    ['two', { name: 'Looker prod and dev' }, 'warn separate.mixed'],
  ])('%s', (_, facts, expected) => {
    expect(found('separate', facts)).toBe(expected);
  });
});

describe('description', () => {
  const name = 'Looker reporting for Acme';
  it.each<[string, Partial<PageFacts>, string]>([
    ['not seen', {}, 'unknown notSeen.setup'],
    ['empty', { description: ' ' }, 'warn description.empty'],
    ['a credential', { name, description: `Reporting with ${sid}` }, 'warn description.secret'],
    ['short', { description: 'for Looker' }, 'warn description.short'],
    ['short, Chinese', { description: '报告' }, 'warn description.short'],
    ['the name again', { name, description: 'Looker: reporting for ACME' }, 'warn description.same'],
    [
      'detailed',
      { name, description: 'Daily export to Looker, owned by the BI team' },
      'ok description.fine',
    ],
    ['detailed, Chinese', { name, description: '每天导出报告到数据仓库' }, 'ok description.fine'],
  ])('%s', (_, facts, expected) => {
    expect(found('description', facts)).toBe(expected);
  });
});

describe('contact', () => {
  it.each<[PageFacts['primaryContact'], string]>([
    ['unknown', 'unknown notSeen.contact'],
    ['empty', 'warn contact.empty'],
    ['chosen', 'ok contact.chosen'],
  ])('%s', (primaryContact, expected) => {
    expect(found('contact', { primaryContact })).toBe(expected);
  });
});

describe('version', () => {
  const version = (chosen: string | null, newest: string | null, wantedApiVersion: string | null = null) =>
    found('version', { apiVersion: { chosen, newest }, wantedApiVersion });

  it.each<[string, string, string]>([
    ['not seen', found('version', {}), 'unknown notSeen.setup'],
    ['nothing chosen', version(null, '16'), 'unknown notSeen.setup'],
    ['unreadable', version('Select', '16'), 'unknown notSeen.setup'],
    ['the newest', version('16', '16'), 'ok version.newest'],
    ['the newest, written in other ways', version('v16.0', 'Version 16 (latest)'), 'ok version.newest'],
    ['an older one', version('15', '16'), 'ask version.older'],
    ['an older one of two digits', version('9', '16'), 'ask version.older'],
    ['the newest unknown', version('15', null), 'ask version.alone'],
    ['older, as the template asks', version('14', '16', '14'), 'ok version.asWanted'],
    ['newest, though the template asks for another', version('16', '16', '14'), 'ask version.notWanted'],
    ['newest, as the template asks by name', version('16', '16', 'latest'), 'ok version.newest'],
    ['older, though the template asks for the newest', version('15', '16', 'latest'), 'ask version.older'],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it('is never a failure, whatever is chosen', () => {
    const states = ['1', '9', '15', '16', '17'].flatMap((chosen) =>
      [null, 'latest', '14', '16'].map((wanted) => version(chosen, '16', wanted).split(' ')[0]),
    );
    expect(new Set(states)).toEqual(new Set(['ok', 'ask']));
  });
});

describe('legacy', () => {
  it('asks once a legacy token was seen, and claims nothing before', () => {
    expect(found('legacy', {})).toBe('unknown legacy.notSeen');
    expect(found('legacy', { parts: ['list', 'setup'] })).toBe('unknown legacy.notSeen');
    expect(found('legacy', { parts: ['list', 'legacy-token'] })).toBe('ask legacy.seen');
  });
});
