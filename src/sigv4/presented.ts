import { header, type RawRequest } from '../http/raw-request.ts';
import { type AuthorizationHeader, readAuthorization, readCredential, signedNames } from './authorization-header.ts';
import { queryPairs } from './canonical-query.ts';
import { type SignedDate, signedDate } from './signed-date.ts';

/** The papers as shown, before anything is checked; those of the query in the terms of the header. */
export interface Presented extends AuthorizationHeader {
  readonly form: 'header' | 'query';
  /** The whole Authorization header; '' in the query form. */
  readonly authorization: string;
  /** X-Amz-Date, else the Date header (header form only), as sent. */
  readonly date: string | undefined;
  /** The same, understood; undefined when it is no date. */
  readonly signed: SignedDate | undefined;
  readonly sessionToken: string | undefined;
}

/** Takes the papers from the Authorization header or the query; says when there are none or both. */
export function present(request: RawRequest): Presented | 'none' | 'both' {
  const authorization = header(request, 'authorization')?.trim() ?? '';
  const inQuery = /(?:^|&)X-Amz-(?:Algorithm|Signature)(?:=|&|$)/.test(request.query);
  if (authorization !== '' && inQuery) return 'both';
  if (authorization !== '') return fromHeader(request, authorization);
  return inQuery ? fromQuery(request.query) : 'none';
}

/** The date is X-Amz-Date, else Date; of each header the first value counts. */
function fromHeader(request: RawRequest, authorization: string): Presented {
  const date = header(request, 'x-amz-date') ?? header(request, 'date');
  return {
    ...readAuthorization(authorization),
    form: 'header',
    authorization,
    date,
    signed: signedDate(date),
    sessionToken: header(request, 'x-amz-security-token'),
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
    ...readCredential(credential),
    signature: parameters.get('X-Amz-Signature'),
    signedHeaders: parameters.get('X-Amz-SignedHeaders'),
    signedNames: signedNames(parameters.get('X-Amz-SignedHeaders')),
    date,
    signed: signedDate(date),
    sessionToken: parameters.get('X-Amz-Security-Token'),
    notKeyValue: undefined,
  };
}
