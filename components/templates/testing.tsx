import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { vi } from 'vitest';
import { NO_POLICY, type Policy } from '../../utils/policy/policy.ts';
import { knownScopes } from '../../utils/scopes/catalogue/known.ts';
import { createHeadStore } from '../../utils/templates/list/head.ts';
import { readHeadItems } from '../../utils/templates/list/head-items.ts';
import { createViewStore } from '../../utils/templates/list/view.ts';
import { createDraftStore } from '../../utils/templates/store/drafts.ts';
import { createMarkStore } from '../../utils/templates/store/marks.ts';
import { createTemplateStore } from '../../utils/templates/store/store.ts';
import { createMemoryArea, createMemoryLock } from '../../utils/templates/testing/memory-area.ts';
import { sampleTemplate } from '../../utils/templates/testing/templates.ts';
import type { Template } from '../../utils/templates/types.ts';
import { KnownProvider } from '../risk/known.tsx';
import type { Catalogue } from './form/tree/use-catalogue.ts';
import type { LibraryPorts } from './ports.ts';
import { TemplateLibrary, type TemplateLibraryProps } from './TemplateLibrary.tsx';

/** A library in memory; windows opened on it share storage, as in a browser. */
export function createWorld() {
  const local = createMemoryArea();
  const session = createMemoryArea();
  // By itself, so that a test can have the drafts' storage fail.
  const heads = createMemoryArea();
  let time = 1_700_000_000_000;
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const now = () => time;
  const store = createTemplateStore({ area: local, lock: createMemoryLock(), now, newId });
  const downloads: { readonly name: string; readonly text: string }[] = [];
  const ports = {
    store,
    drafts: createDraftStore(session),
    marks: createMarkStore({ area: local, lock: createMemoryLock(), now }),
    loadCatalogue: vi.fn(async (): Promise<Catalogue> => knownScopes),
    view: createViewStore(local),
    head: createHeadStore({ items: () => readHeadItems({ local, session: heads }), session: heads }),
    organisation: {
      read: vi.fn(async (): Promise<Policy> => NO_POLICY),
      watch: vi.fn((_changed: () => void) => () => {}),
    },
    newId,
    now,
    download: (name: string, text: string) => downloads.push({ name, text }),
    copy: vi.fn(async (_text: string) => {}),
    openTokensPage: vi.fn(),
    addedHosts: vi.fn(async (): Promise<readonly string[]> => []),
    watchHosts: vi.fn(() => () => {}),
    openLibrary: vi.fn(),
    hasAccess: vi.fn(async () => true),
    requestAccess: vi.fn(async () => true),
  } satisfies LibraryPorts;
  return {
    local,
    session,
    ports,
    downloads,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    add: async (...templates: Template[]) => {
      const done = await store.importTemplates(templates.map((template) => ({ action: 'add', template })));
      if (!done.ok) throw new Error(`cannot seed: ${done.failure.reason}`);
      await local.remove('last-change'); // they were there long before
    },
    templates: async () => {
      const library = await store.list();
      if (!library.ok) throw new Error('cannot read');
      return library.items.flatMap((item) => (item.state === 'ok' ? [item.template] : []));
    },
  };
}

export type World = ReturnType<typeof createWorld>;

/** A template with this name, and an id that follows from it. */
export function named(name: string, change: Parameters<typeof sampleTemplate>[0] = {}): Template {
  return sampleTemplate({ id: name.replaceAll(/\W/g, '-'), name, ...change });
}

/** Draws a window on the library and waits until it has read it. */
export async function openWindow({ ports }: World, props: Partial<TemplateLibraryProps> = {}) {
  const window = render(<TemplateLibrary ports={ports} surface="popup" picksFiles={true} {...props} />);
  await waitFor(() => {
    if (window.getByRole('main').textContent?.includes('Loading')) throw new Error('still loading');
  });
  return window;
}

/** The same with room, and where it is known what scopes do: as on the options page. */
export async function openKnowingWindow({ ports }: World) {
  const window = render(
    <KnownProvider load={ports.loadCatalogue}>
      <TemplateLibrary ports={ports} surface="page" picksFiles={true} />
    </KnownProvider>,
  );
  await waitFor(() => {
    if (window.getByRole('main').textContent?.includes('Loading')) throw new Error('still loading');
  });
  return window;
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name });

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await button(name));
}

export async function fill(role: 'textbox' | 'searchbox', name: string, value: string): Promise<void> {
  fireEvent.input(await screen.findByRole(role, { name }), { target: { value } });
}

export async function statusSays(text: string | RegExp): Promise<void> {
  await waitFor(() => {
    const said = screen.getByRole('status').textContent ?? '';
    if (!(typeof text === 'string' ? said === text : text.test(said)))
      throw new Error(`status says: ${said}`);
  });
}

export function listed(): string[] {
  const list = screen.queryByRole('list', { name: 'Templates' });
  return list === null
    ? []
    : Array.from(list.querySelectorAll('.tp-row-name'), (name) => name.textContent ?? '');
}

export async function chooseFile(text: string, size?: number): Promise<void> {
  const file = new File([text], 'templates.json', { type: 'application/json' });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  fireEvent.change(await screen.findByLabelText('Import file'), { target: { files: [file] } });
}

/** Chooses a file and confirms the preview as it stands. */
export async function importFile(text: string): Promise<void> {
  await chooseFile(text);
  await screen.findByRole('list', { name: 'Import preview' });
  await press('Import');
}
