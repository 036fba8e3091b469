/**
 * Preact without the one place where it has the browser read text as markup, for `dangerouslySetInnerHTML`: nobody here
 * uses that (`biome.json` has the rule against it), and Mozilla's linter warns reviewers of the place. Throws where the
 * code has no such place, or several.
 */
export function withoutInnerHtml(code: string): string {
  const [head, tail, ...more] = code.split(/(?<![\w$])[\w$]+\.innerHTML=[\w$]+\.__html(?![\w$.])/);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error('Preact sets innerHTML otherwise now: see utils/build/without-inner-html.ts');
  return `${head}0${tail}`;
}
