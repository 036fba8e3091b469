import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { withoutEffects } from './without-effects.ts';

describe('calls that make a table', () => {
  test.each([
    ['var a=f(g(1),[h()]);', 'var a=P f(P g(1),[P h()]);'],
    ['export const a=new T([1]).with(b());', 'export const a=P new T([1]).with(P b());'],
    ['let a=()=>f(),b={c(){f()}},d=function(){f()};', 'let a=()=>f(),b={c(){f()}},d=function(){f()};'],
    ['function a(){f()}class B{c(){f()}}', 'function a(){f()}class B{c(){f()}}'],
    ['f();for(let a=f();;)g(a);if(f())g();', 'f();for(let a=f();;)g(a);if(f())g();'],
  ])('%s', (code, expected) => {
    expect(withoutEffects(code)).toBe(expected.replaceAll('P ', '/* @__PURE__ */ '));
  });

  test('are left out where nobody uses the table', async () => {
    const code = 'import{f}from"f";f(1);const a=f(2),b=f(3,f(4));export const c=b;export const d=f(5);';
    const inMemory = {
      name: 'in-memory',
      enforce: 'pre' as const,
      resolveId: (id: string) => (id === 'f' ? { id, external: true } : id),
      load: (id: string) => (id === 'entry' ? 'export{c}from"tables"' : withoutEffects(code)),
    };
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [inMemory],
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
      },
    });
    const { output } = built as Rolldown.RolldownOutput;
    expect([...output[0].code.matchAll(/f\((\d)/g)].map(([, of]) => of)).toEqual(['1', '3', '4']);
  });

  test('are not taken for such in what cannot be read', () => {
    expect(() => withoutEffects('const a=')).toThrow('Unexpected');
  });
});
