import { expect, it } from 'vitest';
import { hearChanges } from './stored-changes.ts';

type Listener = (changes: Readonly<Record<string, unknown>>) => void;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    tell: (key: string) => {
      for (const listener of listeners) listener({ [key]: {} });
    },
    listeners,
  };
}

it('what was stored before anyone listened is told as soon as someone does, and what follows as it comes', () => {
  const event = createEvent();
  const gone = new AbortController();
  const listen = hearChanges(event, gone.signal);
  event.tell('template:a');
  event.tell('record:b');
  const heard: string[][] = [];
  listen((changes) => heard.push(Object.keys(changes)));
  event.tell('template:c');
  expect(heard).toEqual([['template:a', 'record:b'], ['template:c']]);
  gone.abort();
  expect(event.listeners.size).toBe(0);
});
