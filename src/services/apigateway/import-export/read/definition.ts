import type { Untyped } from './untyped.ts';

/**
 * How much the references of a document have stood for: what one path says once, a thousand paths can refer to. INVARIANT: one
 * for each document.
 */
export interface ReferenceBudget {
  spend(referred: Untyped): void;
}

/** An OpenAPI document, read but not understood yet. */
export interface Definition {
  readonly format: 'swagger' | 'oas30';
  /** Without its paths and schemas. */
  readonly root: Untyped;
  readonly paths: readonly (readonly [path: string, item: Untyped])[];
  readonly budget: ReferenceBudget;
  readonly schemas: readonly (readonly [name: string, schema: unknown])[];
}
