import type { Root } from './tree.ts';

/** Gives the labels that are tied to a control, in reading order. */
export type LabelsOf = (control: Element) => readonly Element[];

/**
 * The labels of controls for one reading of the page. A control's own `labels` looks through its whole root each time
 * it is asked, and a page may have thousands of controls; this looks once.
 */
export function createLabels(): LabelsOf {
  const byRoot = new Map<Root, Map<Element, Element[]>>();
  const read = (root: Root) => {
    const labels = new Map<Element, Element[]>();
    for (const label of root.querySelectorAll('label')) {
      if (label.control === null) continue;
      const those = labels.get(label.control);
      if (those === undefined) labels.set(label.control, [label]);
      else those.push(label);
    }
    byRoot.set(root, labels);
    return labels;
  };
  return (control) => {
    const root = control.getRootNode() as Root;
    return (byRoot.get(root) ?? read(root)).get(control) ?? [];
  };
}

/** The labels of one control, looked for where they can be: around it, and tied to its id. */
export function labelsOfOne(control: Element): readonly Element[] {
  const id = control.getAttribute('id');
  const labels = new Set<HTMLLabelElement>(
    id ? (control.getRootNode() as Root).querySelectorAll(`label[for="${CSS.escape(id)}"]`) : [],
  );
  for (let at: Element | null = control; at !== null; at = at.parentElement)
    if (at.localName === 'label') labels.add(at as HTMLLabelElement);
  return [...labels].filter((label) => label.control === control);
}
