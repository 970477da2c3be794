/** A verdict as the server tells it. */
export interface ToldVerdict {
  readonly effect: 'allow' | 'explicit-deny' | 'implicit-deny';
  readonly layer?: string;
  readonly decidedBy?: { readonly policy: string; readonly sid?: string; readonly line: number };
}

/** What AWS's messages call each layer of policies. */
export const layerNames: Readonly<Record<string, string>> = {
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  trust: 'role trust policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  endpoint: 'VPC endpoint policy',
};

/** One word for the effect, all of one width. */
export function effectWord({ effect }: ToldVerdict): string {
  return effect === 'allow' ? 'allow' : 'deny ';
}

/** Why, in a few words. */
export function verdictReason({ effect, layer = '', decidedBy }: ToldVerdict): string {
  const name = layerNames[layer] ?? layer;
  if (decidedBy) return `${name} ${decidedBy.policy}, ${decidedBy.sid ?? 'statement'} on line ${decidedBy.line}`;
  return effect === 'allow' ? 'needs no policy' : `no ${name} allows it`;
}
