import { pathFormOf } from '../../apis/stages/addresses.ts';

/** What the runtimes and their libraries say where no address is known for a name; Node.js's fetch says no more than that it failed. */
const saying =
  /NameResolutionError|ENOTFOUND|EAI_AGAIN|getaddrinfo|gaierror|Name or service not known|nodename nor servname|fetch failed/;

const localName = /[a-z0-9]+\.execute-api\.[a-z0-9-]+\.localhost/;

/** A name under `*.localhost` that the code could not look up. */
export interface FailedLookup {
  readonly name: string;
  /** The address that works in its place, where the variables of the function tell which is meant. */
  readonly instead?: { readonly variable: string; readonly url: string } | undefined;
}

/** In what an invocation answered and logged; `variables` are those of the function. */
export function failedLookup(text: string, variables: Readonly<Record<string, string>>): FailedLookup | undefined {
  if (!saying.test(text)) return undefined;
  const meant = Object.entries(variables).find(([, value]) => localName.test(value));
  const name = localName.exec(text)?.[0] ?? (meant && localName.exec(meant[1])?.[0]);
  if (name === undefined) return undefined;
  const url = meant && pathFormOf(meant[1]);
  return { name, ...(meant && url && { instead: { variable: meant[0], url } }) };
}
