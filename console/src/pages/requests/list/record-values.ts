import type { RequestRecord } from '../../../records.ts';
import type { ApiNames } from '../api-names.ts';
import { apiIdOf, verdictOf } from '../verdict.ts';

/** What requests can be filtered by. */
export const propertyKeys = ['decision', 'status', 'principal', 'operation', 'api', 'path', 'error', 'plane'] as const;

export type PropertyKey = (typeof propertyKeys)[number];

/** What a request has of a property; an API goes by its id and by its name. */
export function valuesOf(record: RequestRecord, key: PropertyKey, apis: ApiNames): readonly string[] {
  const { status, principal, operation, path, error, plane } = record;
  const id = key === 'api' ? apiIdOf(record) : undefined;
  const found: readonly (string | undefined)[] = {
    api: [id, apis[id ?? '']],
    decision: [verdictOf(record)],
    status: [String(status)],
    principal: [principal],
    operation: [operation],
    path: [path],
    error: [error?.code],
    plane: [plane],
  }[key];
  return found.filter((value): value is string => value !== undefined);
}
