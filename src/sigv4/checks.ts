import { hash } from 'node:crypto';
import { basicDate } from '../core/clock.ts';
import { malformedEscape } from '../core/malformed-escape.ts';
import type { RawRequest } from '../http/raw-request.ts';
import type { AuthenticationErrors } from './errors.ts';
import type { Presented } from './presented.ts';

/** Where and when the papers are looked at. */
export interface Checkpoint {
  /** Signing name: `execute-api`, `iam`, `sts` ... */
  readonly service: string;
  /** Whether a region of a credential scope is one of this place. */
  readonly acceptsRegion: (region: string) => boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly errors: AuthenticationErrors;
  /** How far the date may be from now, both ways. 5 on the JSON services, 15 on IAM and STS. */
  readonly windowMinutes: number;
}

/** One rule that papers must meet before any key is looked up. Throws the catalogue's error. */
export type Check = (papers: Presented, at: Checkpoint, request: RawRequest) => void;

/** IAM and STS refuse broken escapes in the query. */
export const checkQueryEscapes: Check = (_papers, at, request) => {
  const problem = malformedEscape(request.query);
  if (problem) throw at.errors.malformedQuery(problem);
};

export const checkKeyValuePairs: Check = (papers, at) => {
  if (papers.form === 'header' && papers.algorithm.includes('=')) throw at.errors.algorithmWithEqualSign();
  if (papers.notKeyValue !== undefined) throw at.errors.notKeyValue(headerHash(papers));
};

/** Of the missing parts all are named, in the order Credential, Signature, SignedHeaders, date. */
export const checkParts: Check = (papers, at) => {
  const { credential, signature, signedHeaders, date } = papers;
  if (papers.form === 'query') return checkQueryParts(papers, at);
  if (credential !== undefined && signature !== undefined && signedHeaders !== undefined && date !== undefined) return;
  const missing = absent({ Credential: credential, Signature: signature, SignedHeaders: signedHeaders }).map(
    (name) => `Authorization header requires '${name}' parameter.`,
  );
  if (date === undefined) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  }
  throw at.errors.missingParts(missing.join(' '), headerHash(papers));
};

function checkQueryParts(papers: Presented, at: Checkpoint): void {
  const missing = absent({
    'X-Amz-Algorithm': papers.algorithm || undefined,
    'X-Amz-Credential': papers.credential,
    'X-Amz-Signature': papers.signature,
    'X-Amz-SignedHeaders': papers.signedHeaders,
    'X-Amz-Date': papers.date,
  });
  if (missing.length === 0) return;
  throw at.errors.missingQueryParts(
    missing.map((name) => `AWS query-string parameters must include '${name}'.`).join(' '),
  );
}

export const checkAlgorithm: Check = (papers, at) => {
  if (papers.algorithm === 'AWS4-HMAC-SHA256') return;
  if (papers.form === 'query') throw at.errors.unsupportedQueryAlgorithm(papers.algorithm);
  throw at.errors.unsupportedAlgorithm(papers.algorithm);
};

export const checkHostSigned: Check = (papers, at) => {
  const { signedNames } = papers;
  if (!signedNames.includes('host') && !signedNames.includes(':authority')) throw at.errors.hostNotSigned();
};

export const checkDateFormat: Check = (papers, at) => {
  if (!papers.signed) throw at.errors.dateFormat(papers.date ?? '');
};

/** A date exactly at the edge of the window still passes. */
export const checkClock: Check = (papers, at) => {
  const { signed } = papers;
  if (!signed) return;
  const window = at.windowMinutes * 60_000;
  const now = Math.floor(at.now / 1000) * 1000;
  const [earliest, latest] = [now - window, now + window];
  if (signed.at < earliest) {
    throw at.errors.signatureExpired(signed.text, basicDate(earliest), basicDate(now), at.windowMinutes);
  }
  if (signed.at > latest) {
    throw at.errors.notYetCurrent(signed.text, basicDate(latest), basicDate(now), at.windowMinutes);
  }
};

/** keyid/date/region/service/term; slashes at the end do not count. */
export const checkCredentialParts: Check = (papers, at) => {
  if (papers.credentialParts.length !== 5) throw at.errors.credentialParts(papers.credential ?? '');
};

/** Every wrong part of the credential scope is named: region, service, terminator, date. */
export const checkScope: Check = (papers, at) => {
  const [, date = '', region = '', service = '', terminator = ''] = papers.credentialParts;
  const signed = papers.signed?.text ?? '';
  let wrong = '';
  if (!at.acceptsRegion(region)) wrong += 'Credential should be scoped to a valid region. ';
  if (service !== at.service) wrong += `Credential should be scoped to correct service: '${at.service}'. `;
  if (terminator !== 'aws4_request') {
    wrong += `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'. `;
  }
  if (date !== signed.slice(0, 8)) {
    wrong += `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${signed.slice(0, 8)}', from '${signed}'.`;
  }
  if (wrong !== '') throw at.errors.credentialScope(wrong);
};

function absent(parts: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(parts).filter((name) => parts[name] === undefined);
}

function headerHash(papers: Presented): string {
  return hash('sha256', Buffer.from(papers.authorization, 'latin1'), 'base64');
}
