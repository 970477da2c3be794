import type { TrustedIds } from '../../../identity/sessions/trusted-principals.ts';
import { collection } from '../../../store/collection.ts';

export type DomainEndpointType = 'EDGE' | 'REGIONAL' | 'PRIVATE';

export interface DomainNameDocument {
  /** In lower case; `*.example.com` stands for every name with one label more than `example.com`. */
  readonly domainName: string;
  /** Of a private one alone: its name is not its own. */
  readonly domainNameId?: string | undefined;
  readonly endpointType: DomainEndpointType;
  readonly ipAddressType: 'ipv4' | 'dualstack';
  /** Of an edge-optimized or private one. */
  readonly certificateArn?: string | undefined;
  /** Of a regional one. */
  readonly regionalCertificateArn?: string | undefined;
  /** Epoch milliseconds. */
  readonly certificateUploadDate: number;
  /** The first label of the name that its DNS record points to. */
  readonly targetLabel: string;
  readonly securityPolicy: string;
  /** The policy of a private one, with its short forms expanded. */
  readonly policy?: string | undefined;
  readonly policyIds?: TrustedIds | undefined;
  readonly managementPolicy?: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly createdDate: number;
}

export interface BasePathMappingDocument {
  /** `(none)` for the empty one. */
  readonly basePath: string;
  readonly restApiId: string;
  /** Undefined: the request names it, behind the base path. */
  readonly stage?: string | undefined;
}

/** A VPC endpoint that may reach a private domain name. */
export interface AccessAssociationDocument {
  readonly domainNameArn: string;
  /** `vpce-...` */
  readonly accessAssociationSource: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** By `domainId`. */
export const domainNames = collection<DomainNameDocument>('domain-name');
/** By `partId` of `domainId` and base path. */
export const basePathMappings = collection<BasePathMappingDocument>('base-path-mapping');
/** By ARN, in the account of the endpoint. */
export const accessAssociations = collection<AccessAssociationDocument>('domain-name-access-association');

/** The key of a domain name: private ones of one name are told apart by their ids. */
export function domainId(domainName: string, domainNameId: string | undefined): string {
  return domainNameId ? `${domainName}+${domainNameId}` : domainName;
}
