import { auditScopes } from '../scopes/audit/audit.ts';
import type { Selection } from '../scopes/types.ts';
import { replaceSecrets } from '../secrets/secrets.ts';
import { copyText } from '../support/copying.ts';
import { KeptReading, readScopes, scopesInSight } from './all-scopes.ts';
import type { Desk } from './desk.ts';
import type { AuditView } from './view.ts';

/** Compares the page's scopes with a preset. It changes nothing; the difference is applied like any preset. */
export class Auditing {
  readonly #desk: Desk;
  readonly #copy: (text: string) => Promise<void>;
  readonly #reading = new KeptReading();

  constructor(desk: Desk, copy: (text: string) => Promise<void>) {
    this.#desk = desk;
    this.#copy = copy;
  }

  /** Compares with what is in sight, where that is all. Choosing in a list opens and scrolls nothing. */
  choose(presetId: string | null): void {
    this.#reading.keep(scopesInSight(this.#desk));
    this.#show(presetId === null ? null : this.#viewOf(presetId));
  }

  /** Reads what is out of sight, too, and compares with that. */
  async read(): Promise<void> {
    const { audit } = this.#desk.state.get();
    if (audit === null) return;
    const all = await readScopes(this.#desk);
    if (all === null) return;
    this.#reading.keep(all);
    this.#show(this.#viewOf(audit.presetId));
  }

  /**
   * The comparison after another reading.
   * @param selection null where the scopes are not on the screen.
   * @param isWhole whether the reading shows all scopes; see `KeptReading`.
   */
  after(selection: Selection | null, isWhole: boolean): AuditView | null {
    const { audit } = this.#desk.state.get();
    if (audit === null || selection === null) return null;
    this.#reading.follow(selection, isWhole);
    return this.#viewOf(audit.presetId);
  }

  /** Has to begin within the person's click: only then does the browser let a text be copied. */
  async copy(finding: string): Promise<void> {
    // Names of templates and rows are other people's words.
    const text = replaceSecrets(finding, () => '{…}');
    this.#desk.state.set({ finding: await copyText(this.#copy, text) });
  }

  #show(audit: AuditView | null): void {
    this.#desk.state.set({ audit, finding: null });
  }

  #viewOf(presetId: string): AuditView | null {
    const { presets } = this.#desk.state.get();
    const preset = presets.find(({ id }) => id === presetId);
    if (preset === undefined) return null;
    const { all } = this.#reading;
    if (all === null) return { presetId, audit: null };
    const { known } = this.#desk.knowledge();
    return { presetId, audit: auditScopes(all, preset, known) };
  }
}
