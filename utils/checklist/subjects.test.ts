import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundedSubjects, LONGEST_SUBJECT, MOST_SUBJECTS } from './subjects.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `GET /Thing${index}`);

it('leaves what is in bounds as it is, each once', () => {
  expect(boundedSubjects([])).toEqual([]);
  expect(boundedSubjects(['b', 'a', 'b'])).toEqual(['b', 'a']);
  expect(boundedSubjects(many(MOST_SUBJECTS))).toEqual(many(MOST_SUBJECTS));
});

it('makes one of too many, which is another for any other of them', () => {
  const [all, ...others] = boundedSubjects(many(1000));
  expect(all).toMatch(/^1000 · [a-z0-9]{13}$/);
  expect(others).toEqual([]);
  expect(boundedSubjects(many(1000).reverse())).toEqual([all]);
  expect(boundedSubjects([...many(999), 'GET /Other'])).not.toEqual([all]);
});

it('shortens a long one, and tells it from another that begins alike', () => {
  const long = `GET /${'x'.repeat(500)}`;
  const [one] = boundedSubjects([long]);
  const [other] = boundedSubjects([`${long}y`]);
  expect(one).toHaveLength(LONGEST_SUBJECT);
  expect(other).toHaveLength(LONGEST_SUBJECT);
  expect(one).not.toBe(other);
});

it('is always in bounds, the same for the same, and whole characters', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 300 }), (subjects) => {
      const bounded = boundedSubjects(subjects);
      expect(bounded.length).toBeLessThanOrEqual(MOST_SUBJECTS);
      for (const subject of bounded) {
        expect(subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT);
        expect(subject.isWellFormed()).toBe(true);
      }
      expect(boundedSubjects(subjects)).toEqual(bounded);
      if (subjects.length <= MOST_SUBJECTS) expect(boundedSubjects(bounded)).toEqual(bounded);
    }),
    { numRuns: 200 },
  );
});
