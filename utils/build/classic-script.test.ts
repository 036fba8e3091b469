import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { asClassicScript, takingFromShared } from './classic-script.ts';

const isShared = (source: string) => source === '../shared.js';

describe('scripts that share', () => {
  const GIVES =
    'let n=0;function next(){return ++n}var name="n";export{next as a,name as default,name as b};';
  const TAKES = 'import{a as e,b}from"../shared.js";var n=10;out.push(b,e(),e(),n);export{n as default};';

  test('hand over what they export, and leave nothing else behind', () => {
    const world: Record<string, unknown> = { out: [] };
    runInNewContext(asClassicScript(GIVES, 'gives', isShared), world);
    runInNewContext(asClassicScript(TAKES, 'takes', isShared), world);
    expect(world['out']).toEqual(['n', 1, 2, 10]);
    expect(Object.keys(world)).toEqual(['out', 'tokenPresets']);
  });

  test('may run again, and what took from them before keeps what it has', () => {
    const world: Record<string, unknown> = { out: [] };
    const gives = asClassicScript(GIVES, 'gives', isShared);
    runInNewContext(gives, world);
    runInNewContext(
      asClassicScript('import{a as e}from"../shared.js";globalThis.was=e', 'takes', isShared),
      world,
    );
    runInNewContext('was()', world);
    runInNewContext(gives, world);
    expect(runInNewContext('was()', world)).toBe(2);
    expect(runInNewContext('tokenPresets.a()', world)).toBe(1);
  });

  // Firefox refuses a script whose last value cannot be copied, such as a function.
  test('have no value themselves', () => {
    expect(runInNewContext(asClassicScript(GIVES, 'gives', isShared))).toBeUndefined();
    expect(runInNewContext(asClassicScript('(()=>1)();', 'takes', isShared))).toBeUndefined();
  });

  test('stay strict, as modules are', () => {
    const code = 'out.push((function(){return this})())';
    const world: Record<string, unknown> = { out: [] };
    runInNewContext(asClassicScript(code, 'takes', isShared), world);
    expect(world['out']).toEqual([undefined]);
  });

  test.each([
    ['import"./other.js";', 'cannot import ./other.js'],
    ['import a from"../shared.js";a()', 'no ImportDefaultSpecifier'],
    ['import*as a from"../shared.js";a.b()', 'no ImportNamespaceSpecifier'],
    ['export default 1;', 'no ExportDefaultDeclaration'],
    ['export*from"../shared.js";', 'no ExportAllDeclaration'],
    ['export const a=1;', 'name what stands before'],
    ['export{a}from"../shared.js";', 'name what stands before'],
    ['out(import.meta.url)', 'import.meta'],
    ['()=>import("./other.js")', 'import()'],
    ['import{', 'Expected'],
  ])('are refused where they say %s', (code, reason) => {
    expect(() => asClassicScript(code, 'takes', isShared)).toThrow(reason);
  });

  test('take nothing where they give', () => {
    expect(() => asClassicScript('import"../shared.js";', 'gives', isShared)).toThrow('cannot import');
  });
});

describe('a module', () => {
  test('has the shared script run first', () => {
    const code =
      'import{a as b}from"./x.js";import{c as d,e}from"../shared.js";import"../shared.js";b(d,e);export{b as t};';
    expect(takingFromShared(code, isShared)).toBe(
      'import{a as b}from"./x.js";import"../shared.js";const{c:d,e:e}=tokenPresets;import"../shared.js";b(d,e);export{b as t};',
    );
  });

  test('that takes nothing stays as it is', () => {
    const code = 'import{a as b}from"./x.js";b(import.meta.url,import("./y.js"));export{b as t};';
    expect(takingFromShared(code, isShared)).toBe(code);
  });
});
