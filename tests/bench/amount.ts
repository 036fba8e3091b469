import type { Unit } from './measured.ts';

/** A number with its unit, as precise as it is worth: `1,655 bytes`, `12.3 ms`, `1.62 ×`. */
export function amount(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${digits(value, Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0)} ms`;
    case 'times':
      return `${digits(value, 2)} ×`;
    case 'bytes':
      return `${digits(value, 0)} bytes`;
    case 'MB':
      return `${digits(value, 2)} MB`;
    case 'count':
      return digits(value, Number.isInteger(value) ? 0 : 1);
  }
}

function digits(value: number, count: number): string {
  const options = {
    minimumFractionDigits: count,
    maximumFractionDigits: count,
    signDisplay: 'negative',
  } as const;
  return value.toLocaleString('en-US', options);
}
