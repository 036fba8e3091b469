import { describe, expect, it, vi } from 'vitest';
import { hearCommands } from './commands.ts';

type Hear = (
  message: unknown,
  sender: { id?: string; url?: string },
  answer: (value: unknown) => void,
) => unknown;

/** A runtime with one listener, and what it does with a message. */
function listening(taken = true) {
  const heard = new Set<Hear>();
  const gone = new AbortController();
  const act = vi.fn(() => taken);
  const source = {
    id: 'own',
    onMessage: {
      addListener: (hear: Hear) => heard.add(hear),
      removeListener: (hear: Hear) => heard.delete(hear),
    },
  };
  hearCommands(source as never, act, gone.signal);
  const tell = (message: unknown, sender: { id: string; url?: string } = { id: 'own' }) => {
    const answer = vi.fn();
    for (const hear of heard) expect(hear(message, sender, answer)).toBeUndefined();
    return answer.mock.calls.flat();
  };
  return { act, tell, leave: () => gone.abort() };
}

const OPEN = { kind: 'panel-command', command: 'open-panel' };

describe('a command for the panel', () => {
  it.each(['open-panel', 'apply-last-preset'])('%s is carried out and answered', (command) => {
    const { act, tell } = listening();
    expect(tell({ ...OPEN, command })).toEqual([true]);
    expect(tell({ ...OPEN, command }, { id: 'own', url: 'chrome-extension://own/background.js' })).toEqual([
      true,
    ]);
    expect(act.mock.calls).toEqual([[command], [command]]);
  });

  it('is not answered where the panel does not take it, or is gone', () => {
    expect(listening(false).tell(OPEN)).toEqual([]);
    const { act, tell, leave } = listening();
    leave();
    expect([tell(OPEN), act.mock.calls]).toEqual([[], []]);
  });

  it.each<[string, unknown, { id: string; url?: string }]>([
    ['of somebody else', OPEN, { id: 'other' }],
    ['of a page of the web', OPEN, { id: 'own', url: 'https://app.impact.com/secure/agency/' }],
    ['of another kind', { ...OPEN, kind: 'open-panel' }, { id: 'own' }],
    ['that is unknown', { ...OPEN, command: 'create-token' }, { id: 'own' }],
    ['of the prototype', { ...OPEN, command: 'constructor' }, { id: 'own' }],
    ['that is a list', { ...OPEN, command: ['open-panel'] }, { id: 'own' }],
    ['in a text', 'open-panel', { id: 'own' }],
    ['in nothing', null, { id: 'own' }],
  ])('%s does nothing', (_case, message, sender) => {
    const { act, tell } = listening();
    expect([tell(message, sender), act.mock.calls]).toEqual([[], []]);
  });
});
