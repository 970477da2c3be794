import type { RequestStation, Ruling } from '../../../records.ts';

/** A question to the policies, or another place on the way. */
export type Stop = { readonly ruling: Ruling } | { readonly station: RequestStation };

/**
 * Everything between the signature and the answer in the order in which it was come to: an authorizer asks for its function
 * before the policies are asked for the method, an integration after that.
 */
export function stopsOf(rulings: readonly Ruling[], stations: readonly RequestStation[] = []): readonly Stop[] {
  const asked = rulings.map((ruling) => ({ ruling }));
  const invoked = rulings.findLastIndex(({ action }) => action.startsWith('execute-api:')) + 1;
  const isFirst = ({ station }: RequestStation) => station === 'canary' || station === 'authorizer';
  const first = stations.filter(isFirst).map((station) => ({ station }));
  const later = stations.filter((station) => !isFirst(station)).map((station) => ({ station }));
  const end = later.findIndex(({ station }) => station.station === 'integration');
  const [guards, rest] = end < 0 ? [later, []] : [later.slice(0, end), later.slice(end)];
  const entering = invoked === 0 && rest.length > 0 ? 0 : invoked || asked.length;
  return [...first, ...asked.slice(0, entering), ...guards, ...asked.slice(entering), ...rest];
}
