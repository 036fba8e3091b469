// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { Badge } from './Badge.tsx';
import { Button } from './Button.tsx';
import { CheckBox } from './CheckBox.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Notice } from './Notice.tsx';
import { PathText } from './PathText.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Select } from './Select.tsx';
import { Status } from './Status.tsx';
import { TextArea } from './TextArea.tsx';
import { TextField } from './TextField.tsx';

afterEach(cleanup);

it('ties hint and error to their text field', () => {
  render(<TextField label="Name" value="" onInput={() => {}} hint="Up to 120" error="Fill in a name" />);
  const input = screen.getByRole('textbox', { name: 'Name' });
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Fill in a name',
    'Up to 120',
  ]);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

it('describes nothing where there is nothing to say, and keeps the live region for a later error', () => {
  const field = (error: string | null) => (
    <TextField label="Name" value="" onInput={() => {}} error={error} />
  );
  const { rerender, container } = render(field(null));
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(input.hasAttribute('aria-describedby')).toBe(false);
  expect(input.hasAttribute('aria-invalid')).toBe(false);
  const region = container.querySelector('[aria-live="polite"]');
  rerender(field('Fill in a name'));
  expect(container.querySelector('[aria-live="polite"]')).toBe(region);
  expect(region?.textContent).toBe('Fill in a name');
});

it('lets a path break after its slashes, and leaves its text and name as they are', () => {
  render(
    <CheckBox
      label="GET /A/{B}/C"
      shown={<PathText path="GET /A/{B}/C" />}
      checked={false}
      onChange={() => {}}
    />,
  );
  const text = screen.getByRole('checkbox', { name: 'GET /A/{B}/C' }).nextElementSibling;
  expect(text?.textContent).toBe('GET /A/{B}/C');
  expect(text?.innerHTML).toBe('GET /<wbr>A/<wbr>{B}/<wbr>C');
});

it('hands on what is typed, chosen, ticked and pressed', () => {
  const heard = vi.fn();
  render(
    <>
      <TextField label="Name" value="" onInput={(value) => heard('name', value)} />
      <TextArea label="Rules" value="" onInput={(value) => heard('rules', value)} />
      <SearchBox label="Search" value="" onInput={(value) => heard('search', value)} />
      <Select
        label="Kind"
        value="a"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        onChange={(value) => heard('kind', value)}
      />
      <CheckBox label="Done" checked={false} onChange={(checked) => heard('done', checked)} />
      <Button onPress={() => heard('pressed')}>Go</Button>
    </>,
  );
  fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'n' } });
  fireEvent.input(screen.getByRole('textbox', { name: 'Rules' }), { target: { value: 'r' } });
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: 's' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'b' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Done' }));
  fireEvent.click(screen.getByRole('button', { name: 'Go' }));
  expect(heard.mock.calls).toEqual([
    ['name', 'n'],
    ['rules', 'r'],
    ['search', 's'],
    ['kind', 'b'],
    ['done', true],
    ['pressed'],
  ]);
});

it('shows markup as text', () => {
  const { container } = render(<Notice tone="danger" title={'<img src=x onerror="alert(1)">'} />);
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByText('<img src=x onerror="alert(1)">')).toBeTruthy();
});

it('has no fault that axe knows', async () => {
  document.documentElement.lang = 'en';
  const { container } = render(
    <main class="tp-root">
      <TextField label="Name" optional={true} value="x" onInput={() => {}} hint="Hint" error="Error" />
      <TextArea label="Rules" value="" onInput={() => {}} code={true} />
      <SearchBox label="Search" value="" onInput={() => {}} />
      <Select label="Kind" value="a" options={[{ value: 'a', label: 'A' }]} onChange={() => {}} />
      <CheckBox label="Done" checked={true} onChange={() => {}} hint="Why" />
      <Button icon="edit" label="Edit x" />
      <Button kind="primary">Go</Button>
      <Status>Saved</Status>
      <Notice tone="warning" title="Mind this" urgent={true} actions={<Button>Do it</Button>} />
      <EmptyState title="Nothing yet">
        <p>It will be here.</p>
      </EmptyState>
      <Badge tone="accent">GET</Badge>
    </main>,
  );
  const result = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(result.passes.length).toBeGreaterThan(5);
  expect(
    result.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)]),
  ).toEqual([]);
});
