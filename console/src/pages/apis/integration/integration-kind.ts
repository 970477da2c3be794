import type { Integration } from '@aws-sdk/client-api-gateway';
import { functionOf } from './integration-uri.ts';

/** What stands behind a method, as a person chooses it. */
export const integrationKinds = ['lambda', 'http', 'mock', 'service', 'vpcLink'] as const;

export type IntegrationKind = (typeof integrationKinds)[number];

/** Of those the request may pass as it is. */
const proxied: ReadonlySet<IntegrationKind> = new Set(['lambda', 'http', 'vpcLink']);

export function mayBeProxy(kind: IntegrationKind): boolean {
  return proxied.has(kind);
}

export function kindOf({ type, uri = '', connectionType }: Integration): IntegrationKind {
  if (type === 'MOCK') return 'mock';
  if (type === 'AWS_PROXY' || (type === 'AWS' && functionOf(uri))) return 'lambda';
  if (type === 'AWS') return 'service';
  return connectionType === 'VPC_LINK' ? 'vpcLink' : 'http';
}

/** The type as API Gateway knows it. */
export function typeOf(kind: IntegrationKind, proxy: boolean) {
  if (kind === 'mock') return 'MOCK';
  if (kind === 'service') return 'AWS';
  if (kind === 'lambda') return proxy ? 'AWS_PROXY' : 'AWS';
  return proxy ? 'HTTP_PROXY' : 'HTTP';
}
