/** A schema and an instance, as JSON texts. */
export interface SchemaCase {
  readonly schema: string;
  readonly instance: string;
}
