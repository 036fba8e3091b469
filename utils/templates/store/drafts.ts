import '../zod-config.ts';
import * as z from 'zod/mini';
import { type TemplateForm, withoutSecrets } from '../form/form.ts';
import { ACCOUNT_TYPES, MODES } from '../schema.ts';
import type { StorageArea } from './store-types.ts';

/** Changes not saved yet. They outlive a closed popup, but not the browser. */
export interface Draft {
  /** Of the template being edited; null for a new one. */
  readonly templateId: string | null;
  /** The revision that the edit began from; null for a new template. */
  readonly revision: number | null;
  readonly form: TemplateForm;
  readonly changedAt: number;
}

export interface DraftStore {
  /** The draft for a template, or for a new one; null when there is none that reads. */
  readonly find: (templateId: string | null) => Promise<Draft | null>;
  /** The draft that was changed last. */
  readonly latest: () => Promise<Draft | null>;
  /** False when the storage refused. Boxes that hold something shaped like a credential are left out. */
  readonly keep: (draft: Draft) => Promise<boolean>;
  readonly drop: (templateId: string | null) => Promise<void>;
}

const PREFIX = 'draft:';
/** No template has this id: ids begin with a letter or digit. */
const NEW = '-new';
const text = z.string().check(z.maxLength(2_000_000));
/** A box that drafts of before lack: they outlive an update of the extension. */
const newText = z._default(text, '');
const draftSchema = z.object({
  templateId: z.nullable(z.string()),
  revision: z.nullable(z.int()),
  changedAt: z.number(),
  form: z.object({
    name: text,
    tags: newText,
    client: newText,
    rotateAfterDays: newText,
    accountType: z.enum(ACCOUNT_TYPES),
    mode: z.enum(MODES),
    tokenName: text,
    description: text,
    apiVersion: text,
    primaryContact: text,
    developerEmails: text,
    scopes: text,
    variables: z._default(z.array(z.object({ name: text, default: text, choices: text })), []),
  }) satisfies z.ZodMiniType<TemplateForm>,
}) satisfies z.ZodMiniType<Draft>;

/**
 * Drafts over `storage.session`, one per template. They are a convenience: what does not read counts as none, since
 * nothing was saved that could be lost.
 */
export function createDraftStore(area: Pick<StorageArea, 'get' | 'set' | 'remove'>): DraftStore {
  const keyOf = (templateId: string | null) => `${PREFIX}${templateId ?? NEW}`;

  async function readAll(): Promise<Draft[]> {
    const items = await area.get(null).catch(() => ({}));
    return Object.entries(items)
      .filter(([key]) => key.startsWith(PREFIX))
      .flatMap(([key, value]) => {
        const result = z.safeParse(draftSchema, value);
        return result.success && keyOf(result.data.templateId) === key ? [result.data] : [];
      });
  }

  return {
    find: async (templateId) => (await readAll()).find((draft) => draft.templateId === templateId) ?? null,
    latest: async () => (await readAll()).sort((a, b) => b.changedAt - a.changedAt)[0] ?? null,
    keep: (draft) =>
      area.set({ [keyOf(draft.templateId)]: { ...draft, form: withoutSecrets(draft.form) } }).then(
        () => true,
        () => false,
      ),
    // Failing to forget leaves a draft that the person is asked about once more.
    drop: (templateId) => area.remove(keyOf(templateId)).catch(() => {}),
  };
}
