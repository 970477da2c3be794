import { storedDocument } from '../documents.ts';

/** Whom a new role trusts. */
export type TrustedKind = 'lambda' | 'account' | 'principal' | 'custom';

/** The trust policy for a service, an account or a principal: `{"AWS": "arn:..."}`. */
export function trustPolicy(Principal: Readonly<Record<string, string>>): string {
  const statement = { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, undefined, 2);
}

interface TrustStatement {
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
}

/** The principals that a trust policy names, for reading. */
export function trustedBy(encoded: string | undefined): readonly string[] {
  const text = storedDocument(encoded);
  if (text === '') return [];
  const { Statement } = JSON.parse(text) as { readonly Statement: TrustStatement | readonly TrustStatement[] };
  return [Statement].flat().flatMap(({ Principal = {} }: TrustStatement) => namedIn(Principal));
}

function namedIn(principal: NonNullable<TrustStatement['Principal']>): readonly string[] {
  return typeof principal === 'string' ? [principal] : Object.values(principal).flat();
}
