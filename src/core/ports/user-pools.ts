/** Public keys as RFC 7517 writes them. */
export interface PublicKeys {
  readonly keys: { readonly kty?: string; readonly [member: string]: unknown }[];
}

/** What is known of Cognito's user pools, by their ARNs. */
export interface UserPools {
  /** The issuers that tokens of a pool may name. */
  issuersOf(pool: string): readonly string[];
  /** The keys that a pool signs with; `renewed`: asked for again, for one of them is not known. Rejects when they cannot be had. */
  keysOf(pool: string, age: 'current' | 'renewed'): Promise<PublicKeys>;
}
