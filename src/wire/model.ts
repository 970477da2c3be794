import type { ScalarKind } from './compact-model.ts';
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

export interface OperationModel {
  readonly name: string;
  /** Undefined for an operation without input. */
  readonly input: StructureShape | undefined;
  /** Undefined for an operation without output. */
  readonly output: StructureShape | undefined;
  readonly http: HttpBinding | undefined;
  /** The answer is an event stream, which this package does not encode. */
  readonly events: boolean;
}

export interface HttpBinding {
  readonly method: string;
  /** `/a/{b}?c=d` */
  readonly uri: string;
  /** Status of success. */
  readonly status: number;
}

export interface ErrorModel {
  readonly shape: StructureShape;
  readonly status: number;
  /** The code on the wire: the query error code, or the shape's name. */
  readonly code: string;
}

export type Shape = ScalarShape | ListShape | MapShape | StructureShape;

export interface ScalarShape {
  readonly kind: ScalarKind;
}

export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
}

/** Keys are always strings. */
export interface MapShape {
  readonly kind: 'map';
  readonly value: Shape;
}

export interface StructureShape {
  readonly kind: 'structure';
  readonly name: string;
  readonly members: ReadonlyMap<string, Member>;
}

/**
 * Where a member of an operation's input or output travels; everything below the top level is in the body.
 * `parameters` are all query parameters that are bound to nothing else.
 * https://smithy.io/2.0/spec/http-bindings.html
 */
export type Location = 'body' | 'label' | 'query' | 'parameters' | 'header' | 'payload' | 'status';

export interface Member {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly location: Location;
  /** The key in a JSON body. */
  readonly jsonName: string;
  /** The name of the query parameter or header that it is bound to. */
  readonly boundName: string;
  /** The client makes one up when the caller gives none. */
  readonly idempotencyToken: boolean;
  readonly sensitive: boolean;
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
