import { expect, test } from 'vitest';
import { timesIn } from './trace.ts';

const LOADER = 'chrome-extension://abc/content-scripts/tokens-page.js';

const span = (name: string, ts: number, dur: number, more: object = {}) => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  args: {},
  ...more,
});
const thread = (pid: number, name: string) => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid: 1,
  ts: 0,
  args: { name },
});
const times = (...events: readonly object[]) =>
  timesIn(
    JSON.stringify({ traceEvents: [thread(1, 'CrRendererMain'), thread(2, 'CrBrowserMain'), ...events] }),
    LOADER,
  );

test('what lies within another counts once', () => {
  const found = times(
    span('ThreadControllerImpl::RunTask', 0, 10_000),
    span('v8.run', 1_200, 300),
    span('EvaluateScript', 1_000, 1_000),
    span('FunctionCall', 1_900, 600),
    span('FunctionCall', 4_000, 500),
  );
  expect(found).toEqual({ script: 2, own: 0, tasks: 10 });
});

test('a script is known by its address, wherever the trace writes it', () => {
  const found = times(
    span('EvaluateScript', 0, 400, { args: { data: { url: LOADER } } }),
    span('v8.run', 100, 250, { args: { fileName: LOADER } }),
    span('FunctionCall', 2_000, 100, { args: { data: { url: LOADER } } }),
    span('FunctionCall', 3_000, 5_000, { args: { data: { url: 'https://app.impact.com/a.js' } } }),
  );
  expect(found.own).toBe(0.5);
});

test('only threads of pages count', () => {
  const found = times(span('FunctionCall', 0, 1_000), span('FunctionCall', 0, 9_000, { pid: 2 }));
  expect(found.script).toBe(1);
});

test('what is no trace of a page is an error', () => {
  expect(() => times(span('FunctionCall', 0, 9_000, { pid: 2 }))).toThrow('nothing of a page');
  expect(() => timesIn('{"traceEvents":[{}]}', LOADER)).toThrow();
});
