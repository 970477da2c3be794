import { parseJson } from '../../core/json.ts';
import type { RawRequest } from '../../http/raw-request.ts';

/** What an endpoint can be asked with: names of its query and members of its body. */
export interface Known {
  readonly query?: readonly string[];
  readonly body?: readonly string[];
}

/** INVARIANT: nothing is read over: who misspells a name is told so, and nothing else is done in its place. */
export function unknownName(request: RawRequest, { query = [], body = [] }: Known): string | undefined {
  const asked = [...new URLSearchParams(request.query).keys()].find((name) => !query.includes(name));
  if (asked !== undefined) return refusalOf('parameter', asked, query);
  const member = membersOf(request.body.toString()).find((name) => !body.includes(name));
  return member === undefined ? undefined : refusalOf('member', member, body);
}

function refusalOf(kind: string, name: string, known: readonly string[]): string {
  const there = known.length === 0 ? 'there is none' : `known: ${known.join(', ')}`;
  return `There is no ${kind} ${JSON.stringify(name.slice(0, 100))} here; ${there}.`;
}

/** Of a body that is no JSON object the endpoint itself says what is wrong. */
function membersOf(body: string): readonly string[] {
  if (body === '') return [];
  try {
    return Object.keys(Object(parseJson(body)));
  } catch {
    return [];
  }
}
