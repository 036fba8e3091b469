import type { Joins } from './joins.ts';
import { WORD } from './lexer.ts';
import { executing, methodNamed } from './verbs.ts';
import { plainName } from './words.ts';

/** What later or earlier lines say about a request. */
export interface Later {
  readonly method: string;
  readonly by: 'said';
}

/** The method set in the lines after a request was made, up to the next function or request. */
export function laterMethod(joins: Joins, from: number): Later | null {
  const said = (method: string) => ({ method, by: 'said' as const });
  let data = false;
  for (let i = from; i < from + 160 && i < joins.tokens.count; i++) {
    if (joins.kind(i) !== WORD) continue;
    const word = joins.text(i);
    const plain = plainName(word);
    if (
      /^(?:def|function|func|fn|fun|sub|class|curlinit|urlrequest|openconnection|public|private)$/.test(plain)
    )
      break;
    if (/^(?:setrequestmethod|setmethod|method|httpmethod|requestmethod|withmethod)$/.test(plain)) {
      // Of the request itself; another call's argument of that name says nothing.
      if (/^[(=]$/.test(joins.text(i + 1)) && (joins.isMark(i - 1, '.') || joins.isRun(i - 2, '->'))) {
        const method = methodNamed(joins, i + 2);
        if (method) return said(method);
      }
    }
    // `client.PutAsync<Deal>(request)`
    if (joins.isMark(i - 1, '.')) {
      let open = i + 1;
      if (joins.isMark(open, '<')) while (open < i + 24 && !joins.isMark(open, '(')) open++;
      const method = /^req/i.test(joins.text(open + 1)) && joins.isMark(open, '(') ? executing(word) : null;
      if (method) return said(method);
    }
    if (/^curloptcustomrequest$/.test(plain)) {
      const method = methodNamed(joins, i + 2) ?? methodNamed(joins, i + 3);
      if (method) return said(method);
    }
    if (/^curloptput$/.test(plain)) return said('PUT');
    if (/^(?:curloptpost|curloptpostfields|httpbody|setdooutput)$/.test(plain)) data = true;
    if (/^curlopthttpget$/.test(plain)) return said('GET');
  }
  return data ? said('POST') : null;
}

/** The method set in the lines before, since the handle was made. */
export function earlierMethod(joins: Joins, from: number): Later | null {
  for (let i = from; i > from - 160 && i > 0; i--) {
    if (/^(?:curlinit|function)$/.test(plainName(joins.text(i)))) return laterMethod(joins, i + 1);
  }
  return null;
}
