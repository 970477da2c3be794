import type { LinkTargets } from '../../core/ports/vpc-links.ts';
import { vpcLinks } from '../../services/apigateway/vpc-links/vpc-link-documents.ts';
import type { Store } from '../../store/store.ts';

/** Where the load balancers of VPC links are: by ARN; `*` for all others. */
export type VpcLinkOrigins = ReadonlyMap<string, string>;

export function vpcLinkTargets(store: Store, origins: VpcLinkOrigins): LinkTargets {
  return {
    targetOf(account, region, linkId) {
      const link = vpcLinks.get(store, account, region, linkId)?.value;
      const [targetArn] = link?.targetArns ?? [];
      if (targetArn === undefined) return { kind: 'no-such-link' };
      const origin = origins.get(targetArn) ?? origins.get('*');
      return origin === undefined ? { kind: 'nowhere', targetArn } : { kind: 'origin', origin };
    },
  };
}

/** `ARN=http://127.0.0.1:9000`, several between commas. Undefined when it is not that. */
export function readVpcLinks(text: string): VpcLinkOrigins | undefined {
  const pairs = text.split(',').map((pair) => /^(arn:aws:elasticloadbalancing:[^=]+|\*)=(.+)$/.exec(pair));
  const read = pairs.map((pair): [string, string] | undefined => {
    const url = pair && URL.parse(pair[2] ?? '');
    const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username;
    return isOrigin ? [pair[1] ?? '', url.origin] : undefined;
  });
  return read.every((pair) => pair !== undefined) ? new Map(read) : undefined;
}
