import type { EvidenceReader, ReadingSink } from '../../types.ts';
import { CallsIn } from './calls.ts';
import { notebookCode } from './notebook.ts';

/** Texts without any of these say nothing about impact.com's API. */
const ABOUT = /impact|mediapartners|advertisers\/|agencies\/|api\.partner\.ebay/i;

/**
 * Source code, configuration and prose of any kind. Without a parser for any language: literals and names are put
 * together as far as they can be followed, and the call around them gives the method.
 */
export const readCode: EvidenceReader = (text, sink) => {
  if (!ABOUT.test(text)) return;
  readText(notebookCode(text) ?? text, sink, 0, 0);
  sink.progress(1);
};

/** Code may stand in literals of code: the scripts of an automation's export. */
const NESTING = 2;

/** `offset` is the number of lines before the text; `oneLine`: its own lines are none in the file. */
function readText(text: string, sink: ReadingSink, offset: number, depth: number, oneLine = false): void {
  const calls = new CallsIn(text, (fraction) => {
    if (depth === 0) sink.progress(fraction);
  });
  if (calls.cut && depth === 0) sink.problem('tooMany');
  const lineOf = lineCounter(text);
  for (const call of calls.found()) {
    const { at, ...rest } = call;
    sink.call({ ...rest, line: offset + (oneLine ? 1 : lineOf(at)) });
  }
  if (depth >= NESTING) return;
  for (const inner of calls.inner()) {
    readText(
      inner.text,
      sink,
      offset + (oneLine ? 0 : lineOf(inner.at) - 1),
      depth + 1,
      oneLine || inner.oneLine,
    );
  }
}

/** Lines from 1, for places that mostly come in order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    if (at < seen) {
      line = 1;
      seen = 0;
    }
    for (let next = text.indexOf('\n', seen); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
      line++;
      seen = next + 1;
    }
    return line;
  };
}
