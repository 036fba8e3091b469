import { expect, it } from 'vitest';
import { EMPTY_FORM } from '../form/form.ts';
import { createMemoryArea } from '../testing/memory-area.ts';
import { FAKE_SID } from '../testing/templates.ts';
import { createDraftStore, type Draft } from './drafts.ts';

const draft = (change: Partial<Draft>): Draft => ({
  templateId: null,
  revision: null,
  form: { ...EMPTY_FORM, name: 'Typed' },
  changedAt: 1,
  ...change,
});

it('keeps one draft per template and finds the latest', async () => {
  const drafts = createDraftStore(createMemoryArea());
  const edited = draft({ templateId: 'a', revision: 3, changedAt: 2 });
  expect(await drafts.keep(draft({}))).toBe(true);
  await drafts.keep(edited);
  expect(await drafts.find('a')).toEqual(edited);
  expect(await drafts.find(null)).toEqual(draft({}));
  expect(await drafts.find('b')).toBeNull();
  expect(await drafts.latest()).toEqual(edited);
  await drafts.drop('a');
  expect(await drafts.latest()).toEqual(draft({}));
});

it('never stores what is shaped like a credential', async () => {
  const area = createMemoryArea();
  const drafts = createDraftStore(area);
  const variables = [{ name: 'team', default: FAKE_SID, choices: `a\n${FAKE_SID}` }];
  const named = { name: FAKE_SID, default: 'x', choices: '' };
  await drafts.keep(
    draft({
      form: {
        ...EMPTY_FORM,
        name: 'Typed',
        description: `user ${FAKE_SID}`,
        variables: [...variables, named],
      },
    }),
  );
  expect(JSON.stringify([...area.items])).not.toContain(FAKE_SID);
  const kept = { ...draft({}).form, variables: [{ name: 'team', default: '', choices: '' }] };
  expect(await drafts.find(null)).toEqual(draft({ form: kept }));
});

it('reads drafts from before there were tags, client, days to rotate and variables', async () => {
  const area = createMemoryArea();
  const { tags: _t, client: _c, rotateAfterDays: _r, variables: _v, ...old } = draft({}).form;
  area.items.set('draft:-new', { ...draft({}), form: old });
  expect(await createDraftStore(area).find(null)).toEqual(draft({}));
});

it('takes what does not read for nothing', async () => {
  const area = createMemoryArea();
  const drafts = createDraftStore(area);
  area.items.set('draft:-new', { templateId: null, form: 'x' });
  area.items.set('draft:b', draft({ templateId: 'c' }));
  expect(await drafts.latest()).toBeNull();
});

it('says when nothing could be kept', async () => {
  const area = createMemoryArea();
  const drafts = createDraftStore(area);
  area.failNext('set', new Error('full'));
  expect(await drafts.keep(draft({}))).toBe(false);
  area.failNext('get', new Error('gone'));
  expect(await drafts.latest()).toBeNull();
  area.failNext('remove', new Error('gone'));
  await expect(drafts.drop(null)).resolves.toBeUndefined();
});
