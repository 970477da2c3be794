/** Where a VPC link leads to. */
export type LinkTarget =
  /** `http://127.0.0.1:9000` */
  | { readonly kind: 'origin'; readonly origin: string }
  | { readonly kind: 'no-such-link' }
  /** Nobody has said where the load balancer is. */
  | { readonly kind: 'nowhere'; readonly targetArn: string };

/** The VPC links of an account in a region, by their ids. */
export interface LinkTargets {
  targetOf(account: string, region: string, linkId: string): LinkTarget;
}
