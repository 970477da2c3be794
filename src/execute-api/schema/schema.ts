import type { JavaMap, Value } from '../java/value.ts';
import type { NodeType } from './node-type.ts';

/** Where it is said what is wrong with an instance. */
export interface Report {
  readonly failed: boolean;
  add(message: () => string): void;
}

/** One validation. */
export interface Run {
  /** Pays for work. Throws ConfigurationError when there is none left. */
  spend(steps: number): void;
  validate(schema: Subschema, instance: Value, report: Report): void;
}

/** What a keyword asks of an instance of its types. */
export type Check = (instance: Value, report: Report, run: Run) => void;

/** A schema, compiled when an instance first comes to it. Throws ConfigurationError when it is none. */
export type Subschema = () => CompiledSchema;

export interface CompiledSchema {
  /** By the type of the instance, in the order of `keywords.ts`. */
  readonly checks: Readonly<Record<NodeType, readonly Check[]>>;
  /** The schema of an element of an array; undefined: none has one. */
  readonly element: ElementSelector | undefined;
  /** The schemas of a member of an object; undefined: none has one. */
  readonly member: MemberSelector | undefined;
}

export type ElementSelector = (index: number) => Subschema | undefined;
export type MemberSelector = (name: string, run: Run) => readonly Subschema[];

/** A schema as it is written. */
export interface SchemaSource {
  readonly node: JavaMap;
  /** The schema that stands within it as `value`. */
  readonly sub: (value: Value) => Subschema;
}

export interface Keyword {
  /** Instances of other types pass. */
  readonly types: readonly NodeType[];
  /** Undefined: nothing is asked. INVARIANT: the syntax of the schema was checked before. */
  readonly compile: (value: Value, schema: SchemaSource) => Check | undefined;
}
