import { useState } from 'preact/hooks';
import type { ListedTemplate } from '../../../utils/templates/list/listed.ts';
import type { SavedTemplate } from '../../../utils/templates/store/store-types.ts';

/** What is selected in the list, to do something with all of it at once. */
export interface Selected {
  /** Whether there is something to select with. */
  readonly isOn: boolean;
  /** Nothing stays selected out of sight. */
  readonly turn: (on: boolean) => void;
  /** In the order of the list, those that the search hides included. */
  readonly templates: readonly SavedTemplate[];
  /** How many of them are not in the list at the moment. */
  readonly hidden: number;
  readonly has: (listed: ListedTemplate) => boolean;
  readonly set: (some: readonly ListedTemplate[], selected: boolean) => void;
  readonly clear: () => void;
  /** Of what is found: all, some or none. */
  readonly extent: 'all' | 'some' | 'none';
}

/** The selection lasts while one searches. Templates of the organisation cannot be changed, so they are not part of it. */
export function useSelection(
  all: readonly ListedTemplate[],
  found: readonly ListedTemplate[],
  isAlwaysOn: boolean,
): Selected {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [isOn, setOn] = useState(isAlwaysOn);
  const clear = () => setKeys(new Set());
  const isSelected = ({ key }: ListedTemplate) => keys.has(key);

  const templates = keys.size === 0 ? [] : all.filter(isOwn).filter(isSelected);
  const shown = keys.size === 0 ? 0 : found.filter(isSelected).length;
  return {
    isOn,
    turn(on) {
      setOn(on);
      if (!on) clear();
    },
    templates,
    hidden: templates.length - shown,
    has: isSelected,
    set: (some, selected) =>
      setKeys((before) => {
        const after = new Set(before);
        for (const { key } of some.filter(isOwn)) {
          if (selected) after.add(key);
          else after.delete(key);
        }
        return after;
      }),
    clear,
    extent: shown === 0 ? 'none' : shown === found.filter(isOwn).length ? 'all' : 'some',
  };
}

function isOwn(listed: ListedTemplate): listed is SavedTemplate {
  return listed.state === 'ok';
}
