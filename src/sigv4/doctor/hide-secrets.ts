import { percentEncode } from '../percent-encoding.ts';
import type { Presented } from '../presented.ts';
import type { Draft } from './draft.ts';

const hidden = '(hidden)';
const secretHeaders: ReadonlySet<string> = new Set(['x-amz-security-token', 'authorization']);

/** Shorter texts are no token of ours, and would be found everywhere. */
const shortestToken = 16;

/** INVARIANT: of session tokens and signatures only the word `(hidden)` leaves the doctor, in whatever encoding they stood. */
export function hideSecrets(draft: Draft, papers: Presented): Draft {
  const forms = [papers.sessionToken, papers.signature].flatMap(encodedForms);
  const clean = (text: string) => forms.reduce((rest, form) => rest.replaceAll(form, hidden), hideParameters(text));
  return {
    ...draft,
    uri: clean(draft.uri),
    query: clean(draft.query),
    headers: draft.headers.map(([name, value]) => [
      name,
      secretHeaders.has(name.toLowerCase()) ? hidden : clean(value),
    ]),
  };
}

function encodedForms(secret = ''): string[] {
  if (secret.length < shortestToken) return [];
  const once = percentEncode(secret, false);
  const twice = percentEncode(once, false);
  return [...new Set([twice, once, secret.replaceAll(' ', '+'), secret])].sort((a, b) => b.length - a.length);
}

/** A parameter ends at `&`, at a space, or where the encoded form of `&` begins. */
function hideParameters(text: string): string {
  return text.replace(/(X-Amz-(?:Security-Token|Signature)(?:=|%3D|%253D))[^&\s]*/gi, `$1${hidden}`);
}
