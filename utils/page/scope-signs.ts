import data from './map/scope-signs.json' with { type: 'json' };

/**
 * Why a control is taken for a scope's box. `endpoint`: a method and path beside it; `words`: a verb and a resource;
 * `alike`: built like another one with the same sign; `headed`: the only one under a known category's name; `screen`: the screen names the scopes or a known category;
 * `amongRows`: stands in a list of rows and is built like them; `inSection`: stands in the section of a toggle;
 * `pointedOut`: the person showed it. Against it: `otherBuild`, `prose` (whole sentences beside it), `endpointsElsewhere` (the other rows show theirs).
 */
export type RowSign = keyof typeof data.rows;

/**
 * Why a control is taken for a category's toggle. `headsRows`: rows stand in its section, after it; `category`: called
 * like a known one; `nearRows`: what is around its section holds rows; `besideRows`: in the same list as rows and followed by them; `titled`: looks like a switch or has
 * a title; `alike`: several such; `amongToggles`: stands in a row with a certain one.
 */
export type ToggleSign = keyof typeof data.toggles;

export type Signs<Sign extends RowSign | ToggleSign> = readonly Sign[];

/** Below this sum of weights nothing is touched. */
export const CERTAIN = data.certain;

/** What the signs of a row weigh together. */
export function weighRow(signs: Signs<RowSign>): number {
  return signs.reduce((sum, sign) => sum + data.rows[sign], 0);
}

/** What the signs of a toggle weigh together. */
export function weighToggle(signs: Signs<ToggleSign>): number {
  return signs.reduce((sum, sign) => sum + data.toggles[sign], 0);
}
