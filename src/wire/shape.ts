import type { ScalarKind } from './compact-model.ts';

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
