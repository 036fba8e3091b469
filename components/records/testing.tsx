import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Day } from '../../utils/days/day.ts';
import { createRecordStore } from '../../utils/records/store.ts';
import type { TokenRecord } from '../../utils/records/types.ts';
import { createMemoryArea, createMemoryLock } from '../../utils/templates/testing/memory-area.ts';
import type { OfferedFile, RecordPorts } from './ports.ts';
import { RecordDesk } from './RecordDesk.tsx';
import type { TemplateNames } from './RecordFacts.tsx';
import { useEdits } from './use-edits.ts';

/** Records in memory; windows opened on them share storage, as in a browser. */
export function createWorld(today: Day = '2026-11-22') {
  const area = createMemoryArea();
  let day = today;
  const now = () => new Date(`${day}T12:00:00`);
  const store = createRecordStore({ area, lock: createMemoryLock(), now: () => now().getTime() });
  const downloads: OfferedFile[] = [];
  const watchers = new Set<() => void>();
  const ports: RecordPorts = {
    store,
    now,
    watchDay(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    download: (file) => downloads.push(file),
  };
  return {
    area,
    store,
    ports,
    downloads,
    /** The person comes back to the page on another day. */
    comeBackOn(another: Day) {
      day = another;
      for (const changed of watchers) changed();
    },
    async add(...records: TokenRecord[]) {
      for (const record of records) {
        const done = await store.create(record);
        if (!done.ok) throw new Error(`cannot seed: ${JSON.stringify(done.failure)}`);
      }
    },
    /** What is stored under a name now. */
    async stored(name: string): Promise<TokenRecord> {
      const result = await store.list();
      if (!result.ok) throw new Error('cannot read');
      const [found, ...others] = result.shelf.records.filter(({ record }) => record.name === name);
      if (found === undefined || others.length > 0) throw new Error(`not one record "${name}"`);
      return found.record;
    },
    async changeElsewhere(name: string, change: Partial<TokenRecord>) {
      const result = await store.list();
      if (!result.ok) throw new Error('cannot read');
      const found = result.shelf.records.find(({ record }) => record.name === name);
      if (found === undefined) throw new Error(`no record "${name}"`);
      const done = await store.save({ ...found.record, ...change }, found.revision);
      if (!done.ok) throw new Error(`cannot change: ${JSON.stringify(done.failure)}`);
    },
  };
}

export type World = ReturnType<typeof createWorld>;

/** A record with this name, and an id that follows from it. */
export function recordOf(name: string, change: Partial<TokenRecord> = {}): TokenRecord {
  return {
    id: name.replaceAll(/\W/g, '-'),
    name,
    accountType: 'brand',
    template: null,
    scopes: 12,
    createdOn: '2026-08-20',
    owner: '',
    storedAt: '',
    rotateAfterDays: 90,
    rotateBy: '2027-06-01',
    snoozedUntil: null,
    rotatedOn: [],
    ticked: [],
    reasons: [],
    ...change,
  };
}

function Window({ world, templates }: { readonly world: World; readonly templates: TemplateNames }) {
  const edits = useEdits();
  return (
    <main class="tp-root">
      <h1>Token Presets</h1>
      <RecordDesk ports={world.ports} templates={templates} edits={edits} />
    </main>
  );
}

/** Draws the view and waits until it has read the records. */
export async function openDesk(world: World, templates: TemplateNames = new Map()) {
  const window = render(<Window world={world} templates={templates} />);
  await vi.waitFor(() => {
    if (screen.getByRole('status').textContent === 'Loading records …') throw new Error('still loading');
  });
  return window;
}

export const button = (name: string) => screen.findByRole('button', { name });

export async function press(name: string): Promise<void> {
  fireEvent.click(await button(name));
}

export async function fill(name: string, value: string): Promise<void> {
  fireEvent.input(await screen.findByRole('textbox', { name }), { target: { value } });
}

export async function statusSays(text: string): Promise<void> {
  await vi.waitFor(() => {
    const said = screen.getByRole('status').textContent;
    if (said !== text) throw new Error(`status says: ${said}`);
  });
}
