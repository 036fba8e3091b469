import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../../sandbox/data/credentials.ts';
import { nothingSeen, type PageFacts } from './facts.ts';
import { type Finding, needsAnswer } from './finding.ts';
import { checkTips } from './findings.ts';

const sid = fakeCredentials().accountSid;

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
    ['taken and generic', { name: 'Test', otherTokenNames: ['test'] }, 'warn name.taken, warn name.generic'],
    ['taken and thin', { name: 'BI', otherTokenNames: ['bi'] }, 'warn name.taken, warn name.thin'],
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
    ['no environment', { name: 'Looker reporting' }, 'none'],
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
    ['short', { description: 'for Looker' }, 'warn description.thin'],
    ['short, Chinese', { description: '报告' }, 'warn description.thin'],
    ['numbers', { description: '1234567890 1234567890' }, 'warn description.thin'],
    ['words that say nothing', { description: 'My new token for testing' }, 'ok description.fine'],
    ['only such words', { description: 'My new test token, sample 2' }, 'warn description.thin'],
    [
      'the name and such words',
      { name, description: 'Token of Looker for Acme reporting' },
      'warn description.same',
    ],
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
    ['the newest unknown', version('15', null), 'note version.alone'],
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
  it('says so once a legacy token was seen, and claims nothing before', () => {
    expect(found('legacy', {})).toBe('unknown legacy.notSeen');
    expect(found('legacy', { parts: ['list', 'setup'] })).toBe('unknown legacy.notSeen');
    expect(found('legacy', { parts: ['list', 'legacy-token'] })).toBe('note legacy.seen');
  });
});

describe('actions', () => {
  const good = { name: 'Looker reporting', description: 'Daily export to Looker, owned by the BI team' };
  const empty: Partial<PageFacts> = {
    name: '',
    description: '',
    primaryContact: 'empty',
    apiVersion: { chosen: 'v15.0', newest: 'v16.0' },
    onScreen: ['name', 'description', 'primaryContact', 'apiVersion'],
  };

  function actions(facts: Partial<PageFacts>) {
    const open = [...checkTips({ ...nothingSeen, ...facts }).values()].flat().filter(needsAnswer);
    return open.map(({ kind, action }) => [kind, action]);
  }

  it('fill in what the template says, and the version that is right', () => {
    expect(actions({ ...empty, template: { ...good, primaryContact: 'Dana Ito' } })).toEqual([
      ['name-empty', { kind: 'fill', field: 'name', text: good.name }],
      ['description-empty', { kind: 'fill', field: 'description', text: good.description }],
      ['version-older', { kind: 'fill', field: 'apiVersion', text: '16' }],
      ['contact-empty', { kind: 'fill', field: 'primaryContact', text: 'Dana Ito' }],
    ]);
    expect(actions({ ...empty, wantedApiVersion: '14' })).toContainEqual([
      'version-notWanted',
      { kind: 'fill', field: 'apiVersion', text: '14' },
    ]);
  });

  it.each<[string, PageFacts['template']]>([
    ['no template', null],
    ['a template without texts', {}],
    ['texts that are no better', { name: 'test', description: 'short', primaryContact: ' ' }],
    ['texts with a credential', { name: `Looker ${sid}`, description: sid, primaryContact: sid }],
  ])('show the field with %s', (_, template) => {
    const shown = actions({ ...empty, apiVersion: null, template });
    expect(shown.map(([, action]) => action)).toEqual([
      { kind: 'show', field: 'name' },
      { kind: 'show', field: 'description' },
      { kind: 'show', field: 'primaryContact' },
    ]);
  });

  it('fill in a description that says more than the name', () => {
    const repeated = {
      ...nothingSeen,
      name: good.name,
      description: good.name,
      onScreen: empty.onScreen ?? [],
    };
    for (const [text, kind] of [
      [good.description, 'fill'],
      [`Token: ${good.name}`, 'show'],
    ] as const) {
      expect(actions({ ...repeated, template: { description: text } })).toMatchObject([
        ['description-same', { kind, field: 'description' }],
      ]);
    }
  });

  it('do not fill in a name that is taken or names two environments', () => {
    for (const name of ['Tealium feed', 'Looker prod and dev']) {
      expect(
        actions({ name: 'x', onScreen: ['name'], otherTokenNames: ['Tealium feed'], template: { name } }),
      ).toEqual([['name-thin', { kind: 'show', field: 'name' }]]);
    }
  });

  it('are none where the field is not on the screen', () => {
    const elsewhere = actions({ ...empty, onScreen: ['developerEmails'], template: good });
    expect(elsewhere.map(([, action]) => action)).toEqual([null, null, null, null]);
  });
});

it('each thing that is wrong says why, and what it is about', () => {
  const facts: Partial<PageFacts> = {
    name: `x prod dev ${sid}`,
    description: `too short ${sid}`,
    otherTokenNames: [`X: prod dev ${sid}`],
  };
  const open = [...checkTips({ ...nothingSeen, ...facts }).values()].flat().filter(needsAnswer);
  expect(open.map(({ kind, subjects }) => [kind, ...subjects])).toEqual([
    ['separate-mixed', 'x prod dev •••'],
    ['name-secret', 'x prod dev •••'],
    ['name-taken', 'x prod dev •••'],
    ['description-secret', 'too short •••'],
  ]);
  for (const { whyKey } of open) expect(whyKey).toMatch(/^checklist\.why\./);
});
