/**
 * What happy-dom leaves out of `checkVisibility`: the attribute `hidden`, closed `details`, hidden inputs, what a
 * shadow root gives no slot to, and hosts that are not rendered. Import it for its effect.
 */
const original = Element.prototype.checkVisibility;

function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null && element.assignedSlot !== undefined) return element.assignedSlot;
  const parent = element.parentNode;
  if (parent === null) return null;
  if (parent.nodeType === Node.ELEMENT_NODE) return parent as Element;
  return 'host' in parent ? (parent as ShadowRoot).host : null;
}

function isLeftOut(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.matches('input[type="hidden" i], template, script, style'))
    return true;
  const parent = element.parentElement;
  if (parent === null) return false;
  if (parent.localName === 'details' && !parent.hasAttribute('open') && element.localName !== 'summary')
    return true;
  const slotted = element.assignedSlot !== null && element.assignedSlot !== undefined;
  return parent.shadowRoot !== null && !slotted;
}

Element.prototype.checkVisibility = function checkVisibility(options) {
  for (let at: Element | null = this; at !== null; at = parentOf(at)) {
    if (isLeftOut(at)) return false;
    // Its own look does not go on beyond the shadow root.
    if (at.shadowRoot !== null && !original.call(at, options)) return false;
  }
  return original.call(this, options);
};
