import { createContext, useContext } from 'react';
import type { RequestRecord } from '../../records.ts';
import { apiIdOf } from './verdict.ts';

/** Names of APIs by id. */
export type ApiNames = Readonly<Record<string, string>>;

/** The names of the APIs that the page of one request tells of. */
export const ApiNamesContext = createContext<ApiNames>({});

/** An API by its name, where it still has one. */
export function useApiName(id: string): string {
  return useContext(ApiNamesContext)[id] ?? id;
}

/** What was asked; an API goes by its name, where it still has one. */
export function operationOf(record: RequestRecord, apis: ApiNames): string {
  const { operation, method, path, plane } = record;
  const name = apis[apiIdOf(record) ?? ''];
  if (operation === undefined) return `${method} ${path}`;
  return plane === 'data' && name !== undefined ? name + operation.slice(operation.indexOf('/')) : operation;
}
