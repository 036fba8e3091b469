/**
 * What happy-dom leaves out of `checkVisibility`: the attribute `hidden`, closed `details`, hidden inputs, what a
 * shadow root gives no slot to, and hosts that are not rendered. Import it for its effect.
 */
const original = Element.prototype.checkVisibility;

/** happy-dom assigns nodes to slots but does not tell an element its slot. */
function slotOf(element: Element): Element | null {
  const root = element.parentElement?.shadowRoot ?? null; // only children of a host are given to slots
  if (root === null) return null;
  const name = element.getAttribute('slot') ?? '';
  return (
    [...root.querySelectorAll('slot')].find((slot) => (slot.getAttribute('name') ?? '') === name) ?? null
  );
}

function parentOf(element: Element): Element | null {
  const parent = slotOf(element) ?? element.parentNode;
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
  return parent.shadowRoot !== null && slotOf(element) === null;
}

Element.prototype.checkVisibility = function checkVisibility(options) {
  for (let at: Element | null = this; at !== null; at = parentOf(at)) {
    if (isLeftOut(at)) return false;
    // Its own look does not go on beyond the shadow root.
    if (at.shadowRoot !== null && !original.call(at, options)) return false;
  }
  return original.call(this, options);
};
