import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { RequestRecord } from '../../../records.ts';
import type { ApiNames } from '../api-names.ts';
import { type PropertyKey, propertyKeys, valuesOf } from './record-values.ts';

/** Whether a request is among those that the query wants. */
export function recordMatches(record: RequestRecord, query: PropertyFilterProps.Query, apis: ApiNames): boolean {
  const { tokens, operation } = query;
  const holds = (token: PropertyFilterProps.Token) => tokenHolds(record, token, apis);
  return operation === 'or' && tokens.length > 0 ? tokens.some(holds) : tokens.every(holds);
}

function tokenHolds(record: RequestRecord, token: PropertyFilterProps.Token, apis: ApiNames): boolean {
  const { propertyKey, operator, value } = token;
  if (propertyKey === 'status') return statusHolds(record.status, operator, String(value));
  const keys = propertyKey === undefined ? propertyKeys : [propertyKey as PropertyKey];
  const values = keys.flatMap((key) => valuesOf(record, key, apis));
  const wanted = String(value).toLowerCase();
  if (operator === '=' || operator === '!=') {
    return values.some((each) => each.toLowerCase() === wanted) === (operator === '=');
  }
  const all = propertyKey === undefined ? [...values, record.error?.message ?? '', record.requestId] : values;
  return all.some((each) => each.toLowerCase().includes(wanted)) === (operator === ':');
}

/** `403`, or a class such as `4xx`. */
function statusHolds(status: number, operator: string, value: string): boolean {
  if (operator === '>=') return status >= Number(value);
  if (operator === '<') return status < Number(value);
  const isIt = /^[1-5]xx$/i.test(value) ? Math.floor(status / 100) === Number(value[0]) : String(status) === value;
  return isIt === (operator === '=');
}
