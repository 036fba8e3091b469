import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOrphaned, Orphaned, send } from './send.ts';

const runtime = vi.hoisted(() => ({ id: 'own' as string | undefined, sendMessage: vi.fn() }));
vi.mock('./extension-api.ts', () => ({ extensionApi: () => ({ runtime }) }));

beforeEach(() => {
  runtime.id = 'own';
});

describe('asking the background', () => {
  it('gives its answer', async () => {
    const draft = { draftId: 'a', ticked: [], reasons: [] };
    runtime.sendMessage.mockResolvedValue(draft);
    expect(await send({ kind: 'get-draft', begin: true })).toEqual(draft);
    expect(runtime.sendMessage).toHaveBeenCalledWith({ kind: 'get-draft', begin: true });
  });

  it('hands on what went wrong there', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Quota exceeded'));
    await expect(send({ kind: 'open-library', at: null })).rejects.toThrow('Quota exceeded');
  });

  it('is told of what went wrong there also as the polyfill of the background marks it', async () => {
    const rejected = { __mozWebExtensionPolyfillReject__: true, message: 'Quota exceeded' };
    runtime.sendMessage.mockResolvedValue(rejected);
    await expect(send({ kind: 'open-library', at: null })).rejects.toThrow('Quota exceeded');
  });

  it('does not take silence for an answer', async () => {
    runtime.sendMessage.mockResolvedValue(undefined);
    await expect(send({ kind: 'open-library', at: null })).rejects.toThrow('did not take');
  });

  it('says so where there is none any more', async () => {
    runtime.id = undefined;
    await expect(send({ kind: 'open-library', at: null })).rejects.toBeInstanceOf(Orphaned);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('says so where it went away meanwhile', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(send({ kind: 'open-library', at: null })).rejects.toBeInstanceOf(Orphaned);
    runtime.sendMessage.mockImplementation(async () => {
      runtime.id = undefined;
      throw new Error('Port closed');
    });
    runtime.id = 'own';
    await expect(send({ kind: 'open-library', at: null })).rejects.toBeInstanceOf(Orphaned);
  });
});

it('an extension whose API throws is orphaned', () => {
  expect(isOrphaned()).toBe(false);
  const broken = vi.spyOn(runtime, 'id', 'get').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(isOrphaned()).toBe(true);
  broken.mockRestore();
});
