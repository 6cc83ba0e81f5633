const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text is a year, a month or a day of the Gregorian calendar: 2026, 2026-11, 2026-11-21. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [year, month = 1, day = 1] = match.slice(1).map((part) => part && Number(part));
  const last = daysIn(Number(year), Number(month));
  return last !== undefined && Number(day) >= 1 && Number(day) <= last;
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isDate(text);
}

function daysIn(year: number, month: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS[month - 1];
}
