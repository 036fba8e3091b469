// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHostStore, HOSTS_KEY } from '../../utils/hosts/store.ts';
import { createMemoryArea, createMemoryLock } from '../../utils/templates/testing/memory-area.ts';
import { HostsSection } from './HostsSection.tsx';
import type { HostPorts } from './ports.ts';

/** Hosts in memory, and a browser that asks the person. */
function createWorld() {
  const area = createMemoryArea();
  const store = createHostStore({ area, lock: createMemoryLock() });
  const granted = new Set<string>();
  const watchers = new Set<() => void>();
  const ports = {
    read: vi.fn(async () => ({ ...(await store.read()), granted: [...granted] })),
    add: store.add,
    remove: store.remove,
    discardUnreadable: store.discardUnreadable,
    requestAccess: vi.fn(async (host: string) => {
      granted.add(host);
      return true;
    }),
    giveBackAccess: vi.fn(async (host: string) => granted.delete(host)),
    watch: (changed) => {
      watchers.add(changed);
      const stop = store.watch(changed);
      return () => {
        watchers.delete(changed);
        stop();
      };
    },
    download: vi.fn(),
  } satisfies HostPorts;
  return {
    area,
    granted,
    ports,
    tell: () => {
      for (const watcher of watchers) watcher();
    },
  };
}

let world: ReturnType<typeof createWorld>;
beforeEach(() => {
  world = createWorld();
});
afterEach(cleanup);

const open = async () => {
  const drawn = render(<HostsSection ports={world.ports} />);
  await waitFor(() => expect(world.ports.read).toHaveBeenCalled());
  return drawn;
};
const box = () => screen.findByRole('textbox', { name: 'Host' });
const type = async (text: string) => fireEvent.input(await box(), { target: { value: text } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const listed = () =>
  within(screen.getByRole('list', { name: 'Hosts' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.tp-row-name')?.textContent);
const says = (text: string) => waitFor(() => expect(screen.getByText(text)).toBeTruthy());
const stored = () => world.area.items.get(HOSTS_KEY);

describe('adding', () => {
  it('asks for the permission within the click, and then keeps the host', async () => {
    await open();
    await type('https://Partner.example.com/secure/x?y#z');
    const form = (await box()).closest('form');
    if (form === null) throw new Error('The box is in no form');
    fireEvent.submit(form);
    // At once: nothing was waited for.
    expect(world.ports.requestAccess.mock.calls).toEqual([['partner.example.com']]);
    await says('Added partner.example.com. If a page of it is open and shows no panel, reload it.');
    expect(listed()).toEqual(['app.impact.com', 'partner.example.com']);
    expect(stored()).toEqual({ version: 1, hosts: ['partner.example.com'] });
    await waitFor(async () => expect(await box()).toHaveProperty('value', ''));
  });

  it('offers eBay’s host with one click, and no longer once it is there', async () => {
    await open();
    const button = await screen.findByRole('button', { name: 'Add partner.ebay.com' });
    fireEvent.click(button);
    expect(world.ports.requestAccess.mock.calls).toEqual([['partner.ebay.com']]);
    await waitFor(() => expect(listed()).toEqual(['app.impact.com', 'partner.ebay.com']));
    expect(screen.queryByRole('button', { name: 'Add partner.ebay.com' })).toBeNull();
    await waitFor(async () => expect(document.activeElement).toBe(await box()));
  });

  it.each([
    ['', 'Type a host first.'],
    ['http://partner.example.com', 'Only https pages can be added.'],
    ['*.example.com', 'Stars do not work here. Add one host by its whole name.'],
    ['partner.example.com:8443', 'A port stands behind the host. Take it out; only the usual one works.'],
    ['me@example.com', 'A user name or password stands before the host. Take it out.'],
    ['127.0.0.1', 'This is an address in numbers. Add the host by its name.'],
    ['localhost', 'This name only works on your own machine or network.'],
    ['co.uk', 'This is only the ending of host names. Add the whole name, such as partner.example.com.'],
    ['www.impact.com', 'This host of impact.com holds no settings pages.'],
    ['app.impact.com', 'This host is built in.'],
    [
      'not a host',
      'This is no host name. It is made of letters, digits, dashes and dots, such as partner.example.com.',
    ],
  ])('refuses %j, says why, and asks for nothing', async (text, why) => {
    await open();
    await type(text);
    await press('Add host');
    await says(why);
    expect((await box()).getAttribute('aria-invalid')).toBe('true');
    expect(world.ports.requestAccess).not.toHaveBeenCalled();
    expect(stored()).toBeUndefined();
    await type('x');
    expect(screen.queryByText(why)).toBeNull();
  });

  it('hears nothing of what is shaped like a credential', async () => {
    await open();
    await type(`IR${'Ab3dEf7hJk'.repeat(3)}Zq`);
    await says('This looks like an Account SID. Credentials are never stored here; take it out.');
    await press('Add host');
    expect(document.activeElement).toBe(await box());
    expect(world.ports.requestAccess).not.toHaveBeenCalled();
    expect(stored()).toBeUndefined();
  });

  it('refuses what is there already', async () => {
    await open();
    await press('Add partner.ebay.com');
    await waitFor(() => expect(listed()).toHaveLength(2));
    await type('partner.ebay.com');
    await press('Add host');
    await says('This host is in the list already.');
    expect(world.ports.requestAccess).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the person refuses', () => Promise.resolve(false)],
    ['the browser refuses', () => Promise.reject(new Error('may only be called from a user input handler'))],
  ])('adds nothing when %s, and keeps what was typed', async (_, answer) => {
    world.ports.requestAccess.mockImplementation(answer);
    await open();
    await type('partner.example.com');
    await press('Add host');
    await says('Access to partner.example.com was not granted, so nothing was changed.');
    expect(stored()).toBeUndefined();
    expect(await box()).toHaveProperty('value', 'partner.example.com');
  });

  it('gives the permission back when the host cannot be kept', async () => {
    await open();
    await box();
    world.area.failNext('set', new Error('QuotaExceededError'));
    await press('Add partner.ebay.com');
    await says(
      "The browser's storage did not answer, so nothing was changed. Reload this page to try again.",
    );
    expect(world.ports.giveBackAccess.mock.calls).toEqual([['partner.ebay.com']]);
    expect(world.granted.size).toBe(0);
  });
});

describe('removing', () => {
  beforeEach(async () => {
    world.area.items.set(HOSTS_KEY, { version: 1, hosts: ['partner.ebay.com'] });
    world.granted.add('partner.ebay.com');
  });

  it('forgets the host and gives the permission back', async () => {
    await open();
    await press('Remove partner.ebay.com');
    await says('Removed partner.ebay.com. Pages of it that are open show the panel until they are reloaded.');
    expect(listed()).toEqual(['app.impact.com']);
    expect(world.granted.size).toBe(0);
    expect(await screen.findByRole('button', { name: 'Add partner.ebay.com' })).toBeTruthy();
  });

  it('says so where the browser keeps the permission', async () => {
    world.ports.giveBackAccess.mockResolvedValue(false);
    await open();
    await press('Remove partner.ebay.com');
    await waitFor(() => expect(screen.getByText(/The browser keeps its permission for it/)).toBeTruthy());
    expect(listed()).toEqual(['app.impact.com']);
  });

  it('keeps the permission where the host could not be forgotten', async () => {
    await open();
    await screen.findByRole('button', { name: 'Remove partner.ebay.com' });
    world.area.failNext('set', new Error('disk'));
    await press('Remove partner.ebay.com');
    await waitFor(() => expect(screen.getByText(/storage did not answer/)).toBeTruthy());
    expect(world.ports.giveBackAccess).not.toHaveBeenCalled();
    expect(listed()).toEqual(['app.impact.com', 'partner.ebay.com']);
  });
});

it('a permission that was withdrawn in the browser shows at once, and can be granted again', async () => {
  world.area.items.set(HOSTS_KEY, { version: 1, hosts: ['partner.ebay.com'] });
  world.granted.add('partner.ebay.com');
  await open();
  await says('Added by you');
  world.granted.clear();
  world.tell();
  await says('No access. The browser has withdrawn it, so the panel does not appear there.');
  await press('Grant access to partner.ebay.com');
  await says('Access to partner.ebay.com is granted again.');
  await says('Added by you');
});

describe('data that cannot be used', () => {
  it('is told of, can be carried away, and goes only when asked twice', async () => {
    world.area.items.set(HOSTS_KEY, { version: 1, hosts: ['*'] });
    await open();
    await says('The list of hosts could not be read');
    await press('Download unreadable hosts');
    const [name, text] = world.ports.download.mock.calls[0] ?? [];
    expect([name, JSON.parse(text)]).toEqual([
      'token-presets-hosts-data.json',
      [{ version: 1, hosts: ['*'] }],
    ]);
    await press('Remove unreadable hosts');
    expect(stored()).toBeDefined();
    await press('Remove unreadable hosts for good');
    await says('Removed the unreadable data.');
    expect(stored()).toBeUndefined();
  });

  it('of a later version lets nothing be changed', async () => {
    world.area.items.set(HOSTS_KEY, { version: 2, hosts: ['partner.ebay.com'] });
    await open();
    await says(
      'The hosts were saved by a later version of this extension. Update the extension to use them.',
    );
    expect(listed()).toEqual(['app.impact.com']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('storage that does not answer is said', async () => {
    world.ports.read.mockRejectedValue(new Error('disk'));
    await open();
    await waitFor(() => expect(screen.getByText(/storage did not answer/)).toBeTruthy());
  });
});

it('has no fault that axe finds, in any state', async () => {
  world.area.items.set(HOSTS_KEY, 'damaged');
  const { container } = await open();
  await press('Add partner.ebay.com');
  await waitFor(() => expect(listed()).toHaveLength(2));
  world.granted.clear();
  world.tell();
  await screen.findByRole('button', { name: 'Grant access to partner.ebay.com' });
  await type('co.uk');
  await press('Add host');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});
