import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { propertyKeys } from './record-values.ts';

const written = new RegExp(`^(${propertyKeys.join('|')})?(!=|!:|>=|=|:|<)(.+)$`, 's');

/** The query of an address: `?f=decision=denied&f=status>=500&join=or`; a token without a property is free text. */
export function queryOf(search: URLSearchParams): PropertyFilterProps.Query {
  const tokens = search.getAll('f').flatMap((text) => {
    const [found, propertyKey, operator = '', value = ''] = written.exec(text) ?? [];
    return found === undefined ? [] : [{ ...(propertyKey && { propertyKey }), operator, value }];
  });
  return { tokens, operation: search.get('join') === 'or' ? 'or' : 'and' } as PropertyFilterProps.Query;
}

/** The same query as part of an address. */
export function searchOf({ tokens, operation }: PropertyFilterProps.Query): URLSearchParams {
  const search = new URLSearchParams();
  for (const { propertyKey = '', operator, value } of tokens) search.append('f', `${propertyKey}${operator}${value}`);
  if (operation === 'or' && tokens.length > 1) search.set('join', 'or');
  return search;
}

const denied: PropertyFilterProps.Token = { propertyKey: 'decision', operator: '=', value: 'denied' };

const isDenied = ({ propertyKey, operator, value }: PropertyFilterProps.Token) =>
  propertyKey === denied.propertyKey && operator === denied.operator && value === denied.value;

export function wantsDenied({ tokens }: PropertyFilterProps.Query): boolean {
  return tokens.some(isDenied);
}

/** The query with "denied" as one more condition, or without it. */
export function withDenied({ tokens, operation }: PropertyFilterProps.Query, on: boolean): PropertyFilterProps.Query {
  const others = tokens.filter((token) => !isDenied(token));
  return on ? { tokens: [...others, denied], operation: 'and' } : { tokens: others, operation };
}
