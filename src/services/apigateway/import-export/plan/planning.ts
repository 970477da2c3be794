import type { Definition } from '../read/definition.ts';
import type { Untyped } from '../read/untyped.ts';
import type { Findings, PlannedAuthorizer } from './import-plan.ts';
import type { PlannedModels } from './planned-models.ts';

/** What the parts of a plan are made from. */
export interface Planning {
  readonly definition: Definition;
  readonly findings: Findings;
  readonly models: PlannedModels;
  /** The security schemes by their names. */
  readonly schemes: ReadonlyMap<string, Untyped>;
  /** By the name of their security scheme. */
  readonly authorizers: ReadonlyMap<string, PlannedAuthorizer>;
}

/** A method as messages name it. */
export interface MethodPlace {
  readonly path: string;
  readonly httpMethod: string;
}
