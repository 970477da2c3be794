import { header, type RawRequest } from '../http/raw-request.ts';
import { queryPairs } from './canonical-query.ts';
import { type SignedDate, signedDate } from './signed-date.ts';

/** The papers as shown, before anything is checked. */
export interface Presented {
  readonly form: 'header' | 'query';
  /** The whole Authorization header; '' in the query form. */
  readonly authorization: string;
  readonly algorithm: string;
  readonly credential: string | undefined;
  /** keyid, date, region, service, term: what stands between the slashes of the credential; slashes at its end do not count. */
  readonly credentialParts: readonly string[];
  readonly signature: string | undefined;
  readonly signedHeaders: string | undefined;
  /** The signed headers by lower-case name, sorted. */
  readonly signedNames: readonly string[];
  /** X-Amz-Date, else the Date header (header form only), as sent. */
  readonly date: string | undefined;
  /** The same, understood; undefined when it is no date. */
  readonly signed: SignedDate | undefined;
  readonly sessionToken: string | undefined;
  /** The first word after the algorithm that has no equal-sign. */
  readonly notKeyValue: string | undefined;
}

/** Takes the papers from the Authorization header or the query; says when there are none or both. */
export function present(request: RawRequest): Presented | 'none' | 'both' {
  const authorization = header(request, 'authorization')?.trim() ?? '';
  const inQuery = /(?:^|&)X-Amz-(?:Algorithm|Signature)(?:=|&|$)/.test(request.query);
  if (authorization !== '' && inQuery) return 'both';
  if (authorization !== '') return fromHeader(request, authorization);
  return inQuery ? fromQuery(request.query) : 'none';
}

/**
 * `ALGORITHM Credential=..., SignedHeaders=..., Signature=...`: parameters stand between commas or spaces, and the last
 * of a name wins. The date is X-Amz-Date, else Date; of each header the first value counts.
 */
function fromHeader(request: RawRequest, authorization: string): Presented {
  const space = authorization.search(/\s/);
  const algorithm = space < 0 ? authorization : authorization.slice(0, space);
  const parameters = new Map<string, string>();
  let notKeyValue: string | undefined;
  for (const word of authorization.slice(algorithm.length).match(/[^\s,]+/g) ?? []) {
    const equals = word.indexOf('=');
    if (equals > 0) parameters.set(word.slice(0, equals), word.slice(equals + 1));
    else notKeyValue ??= word;
  }
  const credential = parameters.get('Credential');
  const date = header(request, 'x-amz-date') ?? header(request, 'date');
  return {
    form: 'header',
    authorization,
    algorithm,
    credential,
    credentialParts: credentialParts(credential),
    signature: parameters.get('Signature'),
    signedHeaders: parameters.get('SignedHeaders'),
    signedNames: signedNames(parameters.get('SignedHeaders')),
    date,
    signed: signedDate(date),
    sessionToken: header(request, 'x-amz-security-token'),
    notKeyValue,
  };
}

/** The presigned form: of a parameter sent twice the first counts. */
function fromQuery(query: string): Presented {
  const parameters = new Map<string, string>();
  for (const [name, value] of queryPairs(query)) {
    if (name.startsWith('X-Amz-') && !parameters.has(name)) parameters.set(name, value);
  }
  const credential = parameters.get('X-Amz-Credential');
  const date = parameters.get('X-Amz-Date');
  return {
    form: 'query',
    authorization: '',
    algorithm: parameters.get('X-Amz-Algorithm') ?? '',
    credential,
    credentialParts: credentialParts(credential),
    signature: parameters.get('X-Amz-Signature'),
    signedHeaders: parameters.get('X-Amz-SignedHeaders'),
    signedNames: signedNames(parameters.get('X-Amz-SignedHeaders')),
    date,
    signed: signedDate(date),
    sessionToken: parameters.get('X-Amz-Security-Token'),
    notKeyValue: undefined,
  };
}

function credentialParts(credential = ''): readonly string[] {
  return (credential.endsWith('/') ? credential.replace(/\/+$/, '') : credential).split('/');
}

function signedNames(list = ''): readonly string[] {
  return list.toLowerCase().split(';').sort();
}
