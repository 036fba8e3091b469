import fc from 'fast-check';

/** One of these values, each as often as its weight says. Shrinks to the first one, so that is the plainest. */
export function weighted<Value>(...choices: readonly (readonly [weight: number, value: Value])[]) {
  return fc.oneof(
    { withCrossShrink: true },
    ...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })),
  );
}

/** True in this many of a hundred. */
export const percent = (share: number) => weighted([100 - share, false], [share, true]);
