/** A verdict as the server tells it. */
export interface ToldVerdict {
  readonly effect: 'allow' | 'explicit-deny' | 'implicit-deny';
  readonly layer?: string;
  readonly decidedBy?: { readonly policy: string; readonly sid?: string; readonly line: number };
  readonly spellings?: readonly SpellingGap[];
}

/** A Deny that other spellings of what it names pass. */
export interface SpellingGap {
  readonly written: string;
  readonly passes: readonly string[];
  readonly covering: readonly string[];
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

/** What a Deny does not cover, and what does. */
export function spellingLines({ written, passes, covering }: SpellingGap): string[] {
  return [
    `A Deny of ${written} does not cover its other spellings:`,
    ...passes.map((other) => `  ${other}`),
    `Deny as well, as wide as it must be: ${covering.filter((each) => each !== written).join(', ')}`,
  ];
}
