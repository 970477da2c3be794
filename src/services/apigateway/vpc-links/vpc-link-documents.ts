import { collection } from '../../../store/collection.ts';

export interface VpcLinkDocument {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** Of the network load balancer: one. */
  readonly targetArns: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** By id. */
export const vpcLinks = collection<VpcLinkDocument>('vpc-link');
