import type { ScopeRow, ScopeRule, Selection } from '../../scopes/types.ts';
import { hasSecret, replaceSecrets } from '../../secrets/secrets.ts';
import { hasControls, isVisible, withoutControls } from '../characters.ts';
import type { FieldProblem } from '../problems.ts';
import { LIMITS, type Read, readTemplate } from '../schema.ts';
import type { Template } from '../types.ts';

export interface SelectionToSave {
  readonly name: string;
  readonly selection: Selection;
}

export interface TemplateOfSelection {
  readonly template: Template;
  /** Ticked rows that no rule can name: they show neither an endpoint nor words. */
  readonly left: readonly ScopeRow[];
}

/**
 * A template that asks for exactly what is ticked: endpoints where the page shows them, else the words of the row.
 * The account's own SID inside a path becomes `{AccountSID}`; nothing shaped like a credential is kept.
 */
export function templateFromSelection(
  { name, selection }: SelectionToSave,
  newId: () => string,
): Read<TemplateOfSelection, FieldProblem> {
  const categories = new Map(selection.categories.map((category) => [category.id, category.name]));
  const scopes: ScopeRule[] = [];
  const left: ScopeRow[] = [];
  for (const row of selection.rows) {
    if (!row.ticked) continue;
    const rule = ruleOf(row, categories.get(row.categoryId) ?? '');
    if (rule === null) left.push(row);
    else scopes.push(rule);
  }
  const read = readTemplate({ id: newId(), name, accountType: selection.accountType, mode: 'exact', scopes });
  return read.ok ? { ok: true, value: { template: read.value, left } } : read;
}

function ruleOf(row: ScopeRow, categoryName: string): ScopeRule | null {
  const path = row.path === null ? '' : replaceSecrets(row.path.trim(), () => '{AccountSID}');
  if (
    row.method !== null &&
    /^(?:\/|https?:\/\/)\S*$/.test(path) &&
    path.length <= LIMITS.path &&
    !hasControls(path)
  )
    return { method: row.method, path };
  const [category, label] = [categoryName, row.label].map(oneLine);
  if (category === undefined || label === undefined || !isVisible(category) || !isVisible(label)) return null;
  return hasSecret(category) || hasSecret(label) ? null : { category, label };
}

function oneLine(words: string): string {
  return withoutControls(words).slice(0, LIMITS.line);
}
