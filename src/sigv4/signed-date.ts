import { basicDate } from '../core/clock.ts';

/** When papers were signed: epoch milliseconds, and ISO 8601 basic format. */
export interface SignedDate {
  readonly at: number;
  readonly text: string;
}

/**
 * Understands the date that papers were signed with. A Date header may be in the form of RFC 1123, as AWS's own clients
 * once sent it. Undefined when it is neither.
 */
export function signedDate(text = ''): SignedDate | undefined {
  // Requests of the same second are signed with the same text.
  if (last?.text === text) return last;
  last = parseDate(text);
  return last;
}

let last: SignedDate | undefined;

function parseDate(text: string): SignedDate | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match) {
    const at = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`);
    return Number.isNaN(at) ? undefined : { at, text };
  }
  if (!/^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : { at, text: basicDate(at) };
}
