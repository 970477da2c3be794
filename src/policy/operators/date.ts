const iso =
  /^(-?\d{1,9})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:t(?:(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9}))?)?)?)?)?(?:z|([+-])(\d{2})(?::?(\d{2}))?)?$/i;

/**
 * Milliseconds since the Unix epoch of a date in one of the W3C's ISO 8601 formats, or of epoch seconds; undefined when
 * it is neither. A date without a zone is in UTC.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function readDate(text: string): number | undefined {
  return /[t-]/i.test(text) ? readIso(text) : readEpochSeconds(text);
}

/** Seconds are a number of 64 bits with a sign: 2^63 is one too many. */
const mostSeconds = 2n ** 63n - 1n;

function readEpochSeconds(text: string): number | undefined {
  const whole = /^(\d{1,19})(?:\.\d{1,9})?$/.exec(text)?.[1];
  return whole === undefined || BigInt(whole) > mostSeconds ? undefined : Number(text) * 1000;
}

function readIso(text: string): number | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const parts = {
    year: year!,
    month: month || 1,
    day: day || 1,
    hour: hour || 0,
    minute: minute || 0,
    second: second || 0,
  };
  if (!inRange(parts, match)) return undefined;
  const fraction = Number(`0.${match[7] ?? 0}`) * 1000;
  return utc(parts) + fraction - zoneOffset(match);
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Those of Java's dates: milliseconds that 64 bits with a sign can count. */
const [firstYear, lastYear] = [-292_275_054, 292_278_993];

function inRange({ year, month, day, hour, minute, second }: Parts, match: RegExpExecArray): boolean {
  if (year < firstYear || year > lastYear) return false;
  const zoneHour = Number(match[9] ?? 0);
  const zoneMinute = Number(match[10] ?? 0);
  if (Number(match[2] ?? 1) === 0 || Number(match[3] ?? 1) === 0) return false;
  return month <= 12 && day <= 31 && hour <= 23 && minute <= 59 && second <= 59 && zoneHour <= 23 && zoneMinute <= 59;
}

/** The calendar is the same every 400 years. */
const cycle = { years: 400, milliseconds: 146_097 * 86_400_000 };

/** Date.UTC would take the years 0 to 99 for 1900 to 1999, and no Date counts as far as Java's. */
function utc({ year, month, day, hour, minute, second }: Parts): number {
  const cycles = Math.floor(year / cycle.years);
  const date = new Date(0);
  date.setUTCFullYear(year - cycles * cycle.years, month - 1, day);
  return date.setUTCHours(hour, minute, second) + cycles * cycle.milliseconds;
}

function zoneOffset(match: RegExpExecArray): number {
  const minutes = Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0);
  return (match[8] === '-' ? -minutes : minutes) * 60_000;
}
