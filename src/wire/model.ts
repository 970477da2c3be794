import type { OperationModel } from './operation-model.ts';
import type { StructureShape } from './shape.ts';
import type { UriTrie } from './uri-trie.ts';

export type ServiceName = 'iam' | 'iam-toolbox' | 'sts' | 'apigateway' | 'lambda' | 'logs';
export type Protocol = 'awsQuery' | 'restJson1' | 'awsJson1.1';

/** A service as its official clients see it. Immutable once loaded. */
export interface ServiceModel {
  readonly name: ServiceName;
  /** What a credential scope calls it. */
  readonly signingName: string;
  readonly protocol: Protocol;
  readonly apiVersion: string;
  readonly xmlNamespace?: string;
  /** awsJson: what stands before the dot of X-Amz-Target. */
  readonly target?: string;
  readonly operations: ReadonlyMap<string, OperationModel>;
  /** Modelled errors by shape name. */
  readonly errors: ReadonlyMap<string, ErrorModel>;
  /** REST protocols: the operations by method and path. */
  readonly routes: UriTrie;
}

export interface ErrorModel {
  readonly shape: StructureShape;
  readonly status: number;
  /** The code on the wire: the query error code, or the shape's name. */
  readonly code: string;
}

/** A request that has found its operation. */
export interface Routed {
  readonly service: ServiceModel;
  readonly operation: OperationModel;
  /** Path labels, percent-decoded. */
  readonly labels: Readonly<Record<string, string>>;
  /** The query string and after it a form body; every value of each name, in order. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
}
