/** Buttons as pages build them: native, by role, or a web component named like one. */
export function isPressed(element: Element): boolean {
  return element.matches('button, [role="button"], a') || /-(?:btn|button)$/.test(element.localName);
}
