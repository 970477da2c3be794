import type { EntityInfo } from '../../../wire/models/iam.ts';
import type { ServiceAccess } from './accesses.ts';

/** A user or role, and what it did by namespace. */
export interface EntityAccesses {
  readonly entity: EntityInfo;
  readonly accesses: ReadonlyMap<string, ServiceAccess>;
}
