import { describe, expect, test } from 'vitest';
import { parseText } from '../repo/source/parse.ts';
import { BUILDS, builtFiles, LOADER, PANEL, readBuiltText, SHARED } from './built.ts';
import { dangersIn } from './dangers.ts';
import { linksIn } from './links.ts';

/** Words that survive minification and stand in one library only. */
const LIBRARIES = {
  preact: 'dangerouslySetInnerHTML',
  zod: '_zod',
  'webextension-polyfill': 'This script should only be loaded in a browser extension',
} as const;

const has = (text: string, library: keyof typeof LIBRARIES) => text.includes(LIBRARIES[library]);

describe.each(BUILDS)('the code for %s', (build) => {
  const scripts = builtFiles(build, '.js');

  test('makes no network request and runs no text as code', () => {
    expect(scripts.length).toBeGreaterThan(3);
    const dangers = scripts.flatMap((file) =>
      dangersIn(parseText(file, readBuiltText(build, file))).map((danger) => `${file} ${danger}`),
    );
    expect(dangers).toEqual([]);
  });

  test('loads nothing from elsewhere and has no script in its pages', () => {
    const pages = builtFiles(build, '.html');
    expect(pages).toEqual(['options.html', 'popup.html', 'practice.html', 'welcome.html']);
    for (const page of pages) {
      const { links, inlineScripts } = linksIn(readBuiltText(build, page));
      expect(inlineScripts, page).toBe(0);
      expect(links.length, page).toBeGreaterThan(0);
      expect(
        links.filter((link) => !/^\/[^/]/.test(link)),
        page,
      ).toEqual([]);
    }
    const styles = builtFiles(build, '.css').map((file) => readBuiltText(build, file));
    expect(styles.filter((style) => /@import|url\(\s*['"]?(https?:|\/\/)/.test(style))).toEqual([]);
  });

  test('has each library only where it may be', () => {
    const loader = readBuiltText(build, LOADER);
    expect(Object.keys(LIBRARIES).filter((name) => loader.includes(LIBRARIES[name as 'zod']))).toEqual([]);
    const panel = readBuiltText(build, SHARED) + readBuiltText(build, PANEL);
    expect(has(panel, 'preact')).toBe(true);
    expect(has(panel, 'zod')).toBe(false);
    expect(has(panel, 'webextension-polyfill')).toBe(false);
    // Were the words above no longer in the libraries, the test would say nothing.
    const everything = scripts.map((file) => readBuiltText(build, file)).join('\n');
    for (const name of ['preact', 'zod', 'webextension-polyfill'] as const) {
      expect(has(everything, name), name).toBe(true);
    }
  });

  test('ships no source maps and no sources', () => {
    expect(builtFiles(build).filter((file) => !/\.(js|html|css|json|png|svg)$/.test(file))).toEqual([]);
    expect(scripts.filter((file) => readBuiltText(build, file).includes('sourceMappingURL'))).toEqual([]);
  });
});

describe('the check itself', () => {
  test.each([
    ['fetch("/x")', ['uses fetch']],
    ['globalThis.fetch("/x")', ['reaches .fetch']],
    ['navigator["sendBeacon"]("/x")', ['reaches .sendBeacon']],
    ['new WebSocket("wss://x")', ['uses WebSocket']],
    ['const F = Function; new F("")', ['uses Function']],
    ['(0, eval)("1")', ['uses eval']],
    ['navigator[`sendBeacon`]("/x")', ['reaches .sendBeacon']],
    ['import("https://x/y.js")', ['imports from elsewhere']],
    ['import(`https://x/y.js`)', ['imports from elsewhere']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template inside of code
    ['import(`./${a}.js`)', ['imports from elsewhere']],
    ['import(`./b.js`)', []],
    ['new Worker("/own.js", { type: "module" })', []],
    ['new Worker("https://x/y.js")', ['uses Worker']],
    ['new Worker("//x/y.js")', ['uses Worker']],
    ['new Worker(address)', ['uses Worker']],
    ['a instanceof Function && Function.prototype.call.call(a); import("./b.js"); ({ fetch: 1 })', []],
  ])('%s', (text, expected) => {
    expect(dangersIn(parseText('some.js', text))).toEqual(expected);
  });

  test('sees links and inline scripts', () => {
    const page = '<script>1</script><script src="//x/a.js"></script><link href="/a.css"><img src="x.png">';
    expect(linksIn(page)).toEqual({ links: ['//x/a.js', '/a.css', 'x.png'], inlineScripts: 1 });
  });
});
