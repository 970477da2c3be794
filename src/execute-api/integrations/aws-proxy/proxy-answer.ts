import { parseJson } from '../../../core/json.ts';

/** What a function of a proxy integration answers. */
export interface ProxyAnswer {
  readonly status: number;
  /** Those of `multiValueHeaders` first. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

const members: ReadonlySet<string> = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']);

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads the answer; undefined when it is none of the form that AWS asks for: any other member makes it malformed, and so
 * does a value of another kind.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function readProxyAnswer(payload: Buffer): ProxyAnswer | undefined {
  const answer = objectOf(payload);
  if (!answer || Object.keys(answer).some((name) => !members.has(name))) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = answer;
  const status = readStatus(statusCode);
  const single = readEntries(headers, (value) => [value]);
  const many = readEntries(multiValueHeaders, (value) => (Array.isArray(value) ? value : undefined));
  if (status === undefined || !single || !many || !isGiven(body, 'string')) return undefined;
  if (!isGiven(isBase64Encoded, 'boolean')) return undefined;
  const text = typeof body === 'string' ? body : '';
  return { status, headers: merged(many, single), body: text, isBase64Encoded: isBase64Encoded === true };
}

/** What stands in both is sent once. */
function merged(many: Entries, single: Entries): Entries {
  const key = ([name, value]: Entries[number]) => `${name.toLowerCase()}:${value}`;
  const known = new Set(many.map(key));
  return [...many, ...single.filter((entry) => !known.has(key(entry)))];
}

function objectOf(payload: Buffer): Members | undefined {
  try {
    const value = parseJson(payload.toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven(value: unknown, type: 'string' | 'boolean'): boolean {
  return value === undefined || value === null || typeof value === type;
}

/** A number or its text; without one it is 200. Only final ones can be sent. */
function readStatus(value: unknown): number | undefined {
  if (value === undefined || value === null) return 200;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^[2-5]\d\d$/.test(text) ? Number(text) : undefined;
}

type Entries = (readonly [name: string, value: string])[];

/** Characters of all headers together: clients would take no more. */
const longestHeaders = 65_536;

/** Texts, numbers and booleans are sent as text; null is not sent. Undefined: something else is among them, or too much. */
function readEntries(
  value: unknown,
  valuesOf: (value: unknown) => readonly unknown[] | undefined,
): Entries | undefined {
  if (value === undefined || value === null) return [];
  if (!isObject(value)) return undefined;
  const entries: Entries = [];
  let length = 0;
  for (const [name, each] of Object.entries(value)) {
    const values = valuesOf(each);
    if (!values) return undefined;
    for (const one of values) {
      if (one === null) continue;
      if (!['string', 'number', 'boolean'].includes(typeof one)) return undefined;
      const text = String(one);
      length += name.length + text.length + ': \r\n'.length;
      if (length > longestHeaders) return undefined;
      entries.push([name, text]);
    }
  }
  return entries;
}
