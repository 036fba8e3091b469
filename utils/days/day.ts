/**
 * Days of the calendar as people speak of them, `YYYY-MM-DD`, where the person is. Reminders are kept in days: they
 * then mean the same after a change of the clock or of the time zone.
 */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_OF_DAY = 86_400_000;
/** From 0000-01-01 to 9999-12-31: a clock that is far off gives the last day that can be written, not what is none. */
const FIRST = -719_528;
const LAST = 2_932_896;

/** The day's number, in days since 1970; null for a text that is no day of the calendar. */
function numberOf(text: string): number | null {
  const parts = DAY.exec(text);
  if (parts === null) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // `Date` takes the 30th of February for the 1st of March.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : ms / MS_OF_DAY;
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return numberOf(text) !== null;
}

function known(day: Day): number {
  const number = numberOf(day);
  if (number === null) throw new Error(`"${day}" is no day`);
  return number;
}

function textOf(number: number): Day {
  const within = Math.min(Math.max(number, FIRST), LAST);
  return new Date(within * MS_OF_DAY).toISOString().slice(0, 10);
}

/** The day at a moment, where the person is. */
export function dayOf(moment: Date): Day {
  const there = new Date(moment);
  // Its own date and hour, as if they were those of Greenwich.
  there.setUTCFullYear(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return textOf(Math.floor(there.getTime() / MS_OF_DAY));
}

/** So many days later; earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return textOf(known(day) + days);
}

/** How many days later `to` is than `from`; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return known(to) - known(from);
}
