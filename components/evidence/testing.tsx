import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { EvidenceInput, Reading, SeenEndpoint } from '../../utils/evidence/types.ts';
import { TemplateLibrary } from '../templates/TemplateLibrary.tsx';
import { createWorld, type World } from '../templates/testing.tsx';
import { EvidenceDesk } from './EvidenceDesk.tsx';
import type { EvidencePort } from './ports.ts';

/** One call of the port, to be answered by the test. */
export interface Asked {
  readonly inputs: readonly EvidenceInput[];
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
  readonly answer: (reading: Partial<Reading>) => void;
  readonly fail: () => void;
}

/** A port that answers when the test says so, or at once with what `reply` makes of the inputs. */
export function createPort(reply?: (inputs: readonly EvidenceInput[]) => Partial<Reading>) {
  const asked: Asked[] = [];
  const port: EvidencePort = {
    read(inputs, { signal, onProgress }) {
      const { promise, resolve, reject } = Promise.withResolvers<Reading>();
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const one: Asked = {
        inputs,
        signal,
        progress: onProgress,
        answer: (reading) => resolve(readingOf(inputs, reading)),
        fail: () => reject(new Error('the worker died')),
      };
      asked.push(one);
      if (reply !== undefined) one.answer(reply(inputs));
      return promise;
    },
  };
  return { port, asked };
}

function readingOf(inputs: readonly EvidenceInput[], part: Partial<Reading>): Reading {
  return {
    sources: inputs.map(({ name }) => ({ name, kind: 'list' })),
    endpoints: [],
    ignored: 0,
    removed: {},
    problems: [],
    ...part,
  };
}

export function seen(rule: string, part: Partial<SeenEndpoint> = {}): SeenEndpoint {
  const [method = '', path = ''] = rule.split(' ');
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT' && method !== 'DELETE')
    throw new Error(`no method: ${rule}`);
  const places = [{ source: 'actions.py', line: 12, entry: null }];
  return { method, path, doubts: [], places, count: 1, ...part };
}

/** The options page at the evidence. */
export async function openEvidence(port: EvidencePort, world: World = createWorld()): Promise<World> {
  render(
    <TemplateLibrary
      ports={world.ports}
      surface="page"
      picksFiles={true}
      atEvidence={true}
      evidence={(desk) => <EvidenceDesk port={port} {...desk} />}
    />,
  );
  await box();
  // The catalogue is loaded by now, so that nothing waits for it later.
  await waitFor(() => world.ports.loadCatalogue.mock.results[0]?.value);
  return world;
}

export function box(): Promise<HTMLTextAreaElement> {
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Evidence' });
}

/** A paste as the browser announces it; true where it was taken out of the browser's hands. */
export function paste(target: Element, text: string): boolean {
  return !fireEvent.paste(target, { clipboardData: { files: [], getData: () => text } });
}

/** One key typed at the end. */
export function typeKey(target: HTMLTextAreaElement, key: string): void {
  target.value += key;
  target.setSelectionRange(target.value.length, target.value.length);
  fireEvent(target, new InputEvent('input', { bubbles: true, inputType: 'insertText', data: key }));
}

export async function chooseFiles(...files: readonly File[]): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Evidence file'), { target: { files } });
}

/** The check boxes of the proposal, ticked ones with a cross. */
export async function proposed(): Promise<readonly string[]> {
  const list = await screen.findByRole('list', { name: 'Proposed scopes' });
  return within(list)
    .getAllByRole<HTMLInputElement>('checkbox')
    .map((one) => `${one.checked ? 'x' : '-'} ${one.closest('label')?.textContent}`);
}
