import { own, ownText } from '../unknown.ts';

/** Puts values in the place of `{{variables}}`. */
export interface Variables {
  /** What a variable stands for in an address; null where it is unknown or holds a value such as an id. */
  readonly of: (name: string) => string | null;
  /** The text with every variable that holds a part of an address resolved; the others stay as they are written. */
  readonly resolve: (text: string) => string;
}

/** `{{baseUrl}}`, `{{ _.base_url }}` */
const REFERENCE = /\{\{([^{}]{1,100})\}\}/g;
/** Variables in variables in variables, and circles. */
const MAX_STEPS = 8;
/** Characters of what a variable holds; it may stand in every request. */
const MAX_VALUE = 500;
/** Characters of an address; a longer one leads to no endpoint. */
const MAX_TEXT = 4000;
/** An address or a part of one; ids, dates and credentials stay placeholders. */
const PART_OF_ADDRESS =
  /\/|\}\}|^https?:?$|^(?:agencies|advertisers|mediapartners)$|^[\w-]+(?:\.[\w-]+){0,8}\.[a-z]{2,24}(?::\d+)?$|^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i;

/** The variables of a collection or folder, `[{ key, value }]`, inside of those around it. */
export function variablesOf(list: readonly unknown[] | null, outer: Variables | null): Variables {
  const values = new Map<string, string>();
  for (const variable of list ?? []) {
    const name = ownText(variable, 'key') ?? ownText(variable, 'name') ?? ownText(variable, 'id');
    const value =
      ownText(variable, 'value') ?? ownText(variable, 'currentValue') ?? ownText(variable, 'initialValue');
    const isOff = own(variable, 'disabled') === true || own(variable, 'enabled') === false;
    if (name !== null && value !== null && !isOff && !values.has(name.trim()))
      values.set(name.trim(), withBraces(value));
  }
  // Most folders have none of their own.
  if (values.size === 0 && outer !== null) return outer;

  /** Null while it is being resolved: a circle. */
  const resolvedValues = new Map<string, string | null>();

  function of(name: string, steps: number): string | null {
    const known = resolvedValues.get(name);
    if (known !== undefined) return known;
    const written = values.get(name);
    if (written === undefined) return outer?.of(name) ?? null;
    if (written.length > MAX_VALUE || steps > MAX_STEPS || !PART_OF_ADDRESS.test(written)) return null;
    resolvedValues.set(name, null);
    const value = resolve(written, steps + 1);
    const held = value.length > MAX_VALUE ? null : value;
    resolvedValues.set(name, held);
    return held;
  }

  function resolve(text: string, steps: number): string {
    let length = text.length;
    return text.replaceAll(REFERENCE, (written, reference: string) => {
      const name = plainName(reference);
      const value = length > MAX_TEXT ? null : of(name, steps);
      length += value?.length ?? 0;
      return value ?? (/\s/.test(written) ? `{{${name.replaceAll(/\s+/g, '_')}}}` : written);
    });
  }

  return { of: (name) => of(name, 0), resolve: (text) => resolve(text, 0) };
}

/** Insomnia writes `_.` before the names of its environment. */
function plainName(reference: string): string {
  return reference.trim().replace(/^_\./, '');
}

/** Hoppscotch writes `<<base>>`. */
export function withBraces(text: string): string {
  return text.replaceAll(/<<([^<>]{1,100})>>/g, '{{$1}}');
}
