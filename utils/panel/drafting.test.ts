import { describe, expect, it, vi } from 'vitest';
import type { Draft, Said } from '../checklist/draft.ts';
import { finding } from '../checklist/finding.ts';
import type { Message } from '../messages/messages.ts';
import type { Desk } from './desk.ts';
import { Drafting } from './drafting.ts';

const background = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../messages/send.ts', () => ({ send: background.send }));

const FOUND = finding('warn', 'checklist.finding.name.taken', { name: 'Mine' }, { subjects: ['Mine'] });
const FAKE_SID = `IR${'a1B2c3D4e5'}1234567${'f6G7h8J9k1L2m3'}1`;

function setUp(stored: Draft = { draftId: 'd', ticked: ['name'], reasons: [] }) {
  const shown: Partial<Said> = {};
  const sent: Message[] = [];
  background.send.mockImplementation(async (message: Message) => {
    sent.push(message);
    return message.kind === 'get-draft' ? { ...stored, draftId: message.begin ? 'next' : 'd' } : null;
  });
  const desk = { look: () => {}, state: { set: (part: object) => Object.assign(shown, part) } };
  return { drafting: new Drafting(desk as unknown as Desk), shown, sent };
}

describe('a draft', () => {
  it('is there once the background has told', async () => {
    const { drafting, shown } = setUp();
    expect(drafting.draft()).toBeNull();
    await drafting.ready();
    expect(drafting.draft()).toEqual({ draftId: 'd', ticked: ['name'], reasons: [] });
    expect(shown).toEqual({ ticked: ['name'], reasons: [] });
  });

  it('keeps a reason, and lets it be taken back', async () => {
    const { drafting, shown, sent } = setUp();
    await drafting.leave(FOUND, ' It is on purpose. ');
    const reason = { finding: 'name-taken', text: 'It is on purpose.', covers: ['Mine'] };
    expect(shown.reasons).toMatchObject([reason]);
    expect(sent.at(-1)).toMatchObject({ kind: 'set-draft', draft: { draftId: 'd', reasons: [reason] } });
    await drafting.takeBack('name-taken');
    expect(shown.reasons).toEqual([]);
    expect(sent.at(-1)).toMatchObject({ kind: 'set-draft', draft: { draftId: 'd', reasons: [] } });
  });

  it.each([
    ['nothing', ' '],
    ['a credential', `see ${FAKE_SID}`],
    ['a novel', 'x'.repeat(301)],
  ])('keeps no reason that is %s', async (_, text) => {
    const { drafting, sent } = setUp();
    await drafting.ready();
    await drafting.leave(FOUND, text);
    expect(drafting.draft()).toMatchObject({ reasons: [] });
    expect(sent.filter(({ kind }) => kind === 'set-draft')).toEqual([]);
  });
});

describe('a keeper', () => {
  it('has what is said from then on, and the draft stays as it is', async () => {
    const { drafting, shown, sent } = setUp();
    await drafting.ready();
    const keep = vi.fn(async () => {});
    drafting.set({ said: { ticked: ['share'], reasons: [] }, keep });
    expect(shown).toEqual({ ticked: ['share'], reasons: [] });
    await drafting.tick('tell', true);
    await drafting.leave(FOUND, 'On purpose');
    expect(keep).toHaveBeenLastCalledWith({
      ticked: ['share', 'tell'],
      reasons: [expect.objectContaining({ text: 'On purpose' })],
    });
    expect(shown.ticked).toEqual(['share', 'tell']);
    expect(drafting.draft()).toMatchObject({ ticked: ['name'], reasons: [] });
    expect(sent.filter(({ kind }) => kind === 'set-draft')).toEqual([]);
  });

  it('gives it back, and another token has none', async () => {
    const { drafting, shown } = setUp();
    await drafting.ready();
    const keeper = { said: { ticked: ['share'], reasons: [] }, keep: vi.fn(async () => {}) };
    drafting.set(keeper);
    drafting.set(null);
    expect(shown.ticked).toEqual(['name']);
    drafting.set(keeper);
    await drafting.begin();
    await drafting.tick('tell', true);
    expect(keeper.keep).not.toHaveBeenCalled();
    expect(drafting.draft()).toMatchObject({ draftId: 'next' });
  });
});
