/**
 * How a text marks its comments, guessed from the look of its lines: a file name is not always there, and pasted
 * text has none.
 */
export interface Style {
  /** `//` and block comments are comments. */
  readonly slashes: boolean;
  /** `#` begins a comment even without a space after it. */
  readonly hash: boolean;
  /** `--` begins a comment. */
  readonly dashes: boolean;
  /** Sentences, with code only between fences: what stands outside of them is no call. */
  readonly prose: boolean;
  /** `'` begins a comment, as in Visual Basic. */
  readonly basic: boolean;
}

/** More than this says nothing new. */
const SAMPLE = 200_000;
const LINES = 3000;

const SLASH_LINE =
  /[;{=]$|^(?:\/\/|\/\*|\}|(?:private |lazy )?val |const |let |var |func |fn |fun |import \S+ from|public |package |using )/;
const HASH_LINE =
  /^(?:# |#!|#$|def |end$|elif |from \S+ import |class \w[^{]*:$|require ['"]|curl |export \w+=|echo |\$\w+ = [^;]*$|param\(|defmodule |use \w|- |[\w.-]+:( [^{;]*)?$|library\(|\w+ <- )/;
const BASIC_LINE = /^(?:Option Explicit|Attribute VB_\w+ = .*|End (?:Sub|Function))$/;
const DASH_LINE = /^(?:-- |--\[\[|local \w+ = )/;
const SENTENCE = /^(?:[-*>] |\d+\. )?[`*"A-Z]?[\w'`*-]+(?:[ ,]+[\w'`/.<>{}*"():-]+){4}/;
const CODE_LINE =
  /[;{}[\]]$|[;={][^`]*[\w)"']$|^(?:[)\]}@]|def |class |return |if |for |import |from |const |let |var |func |fn |end$)/;

/** Reads the style off the first lines. */
export function styleOf(text: string): Style {
  const counts = { slash: 0, hash: 0, dash: 0, sentence: 0, code: 0, heading: 0, fence: 0 };
  let inFence = false;
  let basic = false;
  let at = 0;
  for (let n = 0; n < LINES && at < text.length && at < SAMPLE; n++) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const line = text.slice(at, Math.min(stop, at + 300)).trim();
    at = stop + 1;
    if (line.startsWith('```') || line.startsWith('~~~')) {
      counts.fence++;
      inFence = !inFence;
    }
    if (line === '') continue;
    if (SLASH_LINE.test(line)) counts.slash++;
    else if (HASH_LINE.test(line)) counts.hash++;
    if (DASH_LINE.test(line)) counts.dash++;
    basic ||= BASIC_LINE.test(line);
    if (inFence) continue;
    if (/^#{1,6} \S/.test(line)) counts.heading++;
    else if (CODE_LINE.test(line)) counts.code++;
    else if (SENTENCE.test(line)) counts.sentence++;
  }
  const php = text.slice(0, SAMPLE).includes('<?php');
  const slashes = php || counts.slash >= counts.hash;
  const words = counts.sentence + counts.heading;
  return {
    slashes,
    hash: php || !slashes,
    dashes: counts.dash > 1,
    basic,
    prose: words > 2 * counts.code + 1 || (counts.fence > 1 && words >= counts.code),
  };
}
