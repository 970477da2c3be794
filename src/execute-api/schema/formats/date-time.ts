const written =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d{1,12})?(?:[Zz]|[+-](\d\d)(?::?(\d\d)(?::?(\d\d))?)?)$/;

/** RFC 3339, with offsets as Joda-Time reads them: `+01`, `+0100`, `+01:00:00`. */
export function isDateTime(text: string): boolean {
  const match = written.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, ...clock] = match.slice(1).map((part) => Number(part ?? 0));
  return day >= 1 && day <= daysOf(year, month) && isClock(clock.slice(0, 3)) && isClock(clock.slice(3));
}

function isClock([hours = 0, minutes = 0, seconds = 0]: readonly number[]): boolean {
  return hours <= 23 && minutes <= 59 && seconds <= 59;
}

/** 0 for a month that there is not. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
