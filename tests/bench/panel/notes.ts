/**
 * What notes in a page when something is there. Both write into the page's own timeline, which the worlds of a page
 * share, at the end of the frame in which it is ready to be shown. Each function runs in a page, by itself.
 */

/** In the page's world: when the content of a step of the wizard came, as `bench-setup` and `bench-scopes`. */
export function noteWizard(): void {
  const CONTENT = { setup: '.wizard .field-label-pair', scopes: '.wizard .scope-category' };
  const there = new Set<string>();
  const look = () => {
    for (const [step, content] of Object.entries(CONTENT)) {
      if (document.querySelector(content) === null) there.delete(step);
      else if (!there.has(step)) {
        there.add(step);
        requestAnimationFrame(() => {
          document.documentElement.getBoundingClientRect(); // what the frame still has to work out
          performance.mark(`bench-${step}`);
        });
      }
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/**
 * In the extension's world, before anything else of it: what the panel offers, as `bench-presets-12` for so many
 * presets with their buttons, `bench-templates-3` for so many templates to fill a step from, and `bench-changed` at its
 * last change.
 */
export function notePanel(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, options: ShadowRootInit) {
    const root = attach.call(this, options);
    watch(root);
    return root;
  };

  function watch(root: ShadowRoot): void {
    const told = { presets: -1, templates: -1 };
    const tell = (what: keyof typeof told, count: number) => {
      if (told[what] === count) return;
      told[what] = count;
      if (count < 0) return;
      requestAnimationFrame(() => {
        root.host.getBoundingClientRect();
        performance.mark(`bench-${what}-${count}`);
      });
    };
    const look = () => {
      performance.clearMarks('bench-changed');
      performance.mark('bench-changed');
      const open = root.querySelector('.tp-panel-body:not([hidden])');
      const presets = [...root.querySelectorAll('.tp-preset-line > .tp-button:last-child')];
      const usable = presets.filter((button) => button.getAttribute('aria-disabled') !== 'true');
      tell('presets', open === null || usable.length === 0 ? -1 : usable.length);
      const fill = [...root.querySelectorAll('.tp-section')].find(
        (one) => one.querySelector('select') !== null,
      );
      const options = fill === undefined ? [] : fill.querySelectorAll('option:not([value=""])');
      // Before they are known there are none either; where there are none, the panel says so.
      const known = options.length > 0 || (fill !== undefined && fill.querySelector('.tp-muted') !== null);
      tell('templates', open === null || !known ? -1 : options.length);
    };
    new MutationObserver(look).observe(root, { childList: true, subtree: true, attributes: true });
  }
}

/** What was noted: name and moment. */
export function noted(): readonly { readonly name: string; readonly at: number }[] {
  const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('bench-'));
  return marks.map(({ name, startTime }) => ({ name, at: startTime }));
}

/** Forgets what was noted so far. */
export function forgetNoted(): void {
  performance.clearMarks();
}
