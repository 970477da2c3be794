import type { RawRequest } from '../../http/raw-request.ts';
import type { Presented } from '../presented.ts';

/** What is wrong with the papers at sight: no signature has to be made to know it. */
export interface Observation {
  readonly turning: string;
  readonly told: string;
}

type Look = (listed: readonly string[], request: RawRequest) => Observation | undefined;

/** Said before anything that is found by making signatures. */
const looks: readonly Look[] = [emptyName, repeatedName, lostHeader];

/** Their ids. */
export const observations: readonly string[] = [
  'signed-names-with-empty-name',
  'signed-names-twice',
  'signed-header-not-received',
];

export function observe(request: RawRequest, papers: Presented): Observation[] {
  const listed = (papers.signedHeaders ?? '').toLowerCase().split(';');
  return looks.flatMap((look) => look(listed, request) ?? []);
}

function emptyName(listed: readonly string[]): Observation | undefined {
  if (!listed.includes('')) return undefined;
  return {
    turning: 'signed-names-with-empty-name',
    told: 'The client has an empty name in SignedHeaders, as two semicolons in a row or one at the end make it; list names only.',
  };
}

function repeatedName(listed: readonly string[]): Observation | undefined {
  const repeated = listed.find((name, at) => name !== '' && listed.indexOf(name) !== at);
  if (repeated === undefined) return undefined;
  return {
    turning: 'signed-names-twice',
    told: `The client lists ${repeated} more than once in SignedHeaders; list every name once, its values joined by commas.`,
  };
}

function lostHeader(listed: readonly string[], request: RawRequest): Observation | undefined {
  const arrived = new Set(request.headers.map(([name]) => name.toLowerCase()));
  const lost = listed.filter((name) => name !== '' && !arrived.has(name));
  if (lost.length === 0) return undefined;
  return {
    turning: 'signed-header-not-received',
    told: `The client lists ${lost.slice(0, 5).join(', ')} in SignedHeaders but no such header arrived: its HTTP library or a proxy took it away; sign only headers that are sent.`,
  };
}
