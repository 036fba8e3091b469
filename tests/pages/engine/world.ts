import type { CDPSession } from 'puppeteer-core';
import type { AccountType, ScopePreset } from '../../../utils/scopes/types.ts';
import type { EngineAnswer } from './types.ts';

/** The engine in the page that a tab shows now, apart from the page's own scripts as an extension's are. */
export interface Engine {
  apply(accountType: AccountType, preset: ScopePreset): Promise<EngineAnswer>;
  undo(accountType: AccountType): Promise<EngineAnswer>;
  judgeAgain(accountType: AccountType): Promise<EngineAnswer>;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** Puts the engine into an isolated world of the page. */
export async function engineIn(session: CDPSession, script: string): Promise<Engine> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'engine',
  });
  await evaluate(session, executionContextId, script);
  const call = async (name: keyof Engine, ...words: readonly unknown[]) =>
    // The other end is `entry.ts`, bundled from the same working tree.
    (await evaluate(
      session,
      executionContextId,
      `engine.${name}(${words.map((word) => JSON.stringify(word)).join(', ')})`,
    )) as EngineAnswer;
  return {
    apply: (accountType, preset) => call('apply', accountType, preset),
    undo: (accountType) => call('undo', accountType),
    judgeAgain: (accountType) => call('judgeAgain', accountType),
  };
}
