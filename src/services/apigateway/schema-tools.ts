/** What is wrong with a schema: keywords that it cannot have; none: something in it is no schema. */
export interface SchemaFault {
  readonly unsupported: readonly string[];
}

export interface SchemaReport {
  readonly faults: readonly SchemaFault[];
  /** The other documents that it refers to, by their URIs. */
  readonly references: readonly string[];
}

/** The schemas of an API by the URIs that references name. */
export type Schemas = ReadonlyMap<string, string>;

/** Reads JSON schemas of draft 4. */
export interface SchemaTools {
  read(schema: string): SchemaReport;
  /** The schema with what it refers to in its `definitions`. */
  flatten(schema: string, others: Schemas): string;
  /** A mapping template that makes a payload of the schema's form. */
  template(schema: string, others: Schemas): string;
}
