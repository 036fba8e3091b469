// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastFaults } from '../../utils/support/faults.ts';
import { Guarded } from './Guarded.tsx';
import { Support, type SupportPort } from './support.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(cleanup);

function Broken(): never {
  throw new RangeError('in words of somebody');
}

function show(part: Partial<SupportPort> = {}) {
  const copyReport = vi.fn<SupportPort['copyReport']>().mockResolvedValue({ kind: 'copied' });
  render(
    <Support.Provider value={{ copyReport, place: null, ...part }}>
      <Guarded part="sync">
        <Broken />
      </Guarded>
      <Guarded part="hosts">
        <p>Hosts</p>
      </Guarded>
    </Support.Provider>,
  );
  return { copyReport };
}

const copy = () => fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));

it('a part that fails is named in the report, and the others stand', () => {
  show();
  expect(screen.getByText('Hosts')).toBeTruthy();
  expect(screen.getAllByText('This part failed. The others go on.')).toHaveLength(1);
  expect(lastFaults().at(-1)).toMatchObject({ part: 'sync', error: 'RangeError' });
});

it('its report is copied on a press, and whose it is stands there where no store is known', async () => {
  const { copyReport } = show();
  expect(copyReport).not.toHaveBeenCalled();
  copy();
  expect(await screen.findByText(/Send it to whoever gave you this build\.$/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

it('where a store gave it out, its page is a link of which the person makes use', async () => {
  show({ place: 'https://chromewebstore.google.com/detail/x/support' });
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Where to send it' });
  expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  copy();
  expect(await screen.findByText(/Nothing is sent until you send it\.$/)).toBeTruthy();
});

it('a report that the browser does not let be copied is shown', async () => {
  show({ copyReport: async () => ({ kind: 'text', text: 'version: 1' }) });
  copy();
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Report' })).value).toBe(
    'version: 1',
  );
});
