import type { RequestRecord, RequestStation } from '../../../records.ts';
import type { stationTexts } from './api-station-texts.ts';

/** The authorizer that knew the caller, if one did. */
export function vouchingAuthorizer({ stations = [] }: Pick<RequestRecord, 'stations'>): RequestStation | undefined {
  return stations.find(({ station, passed }) => station === 'authorizer' && passed);
}

/** What an authorizer that knew the caller did: let it in, or no more than name it. */
export function vouchedWords(
  { name = '' }: RequestStation,
  { decisions }: Pick<RequestRecord, 'decisions'>,
  t: (typeof stationTexts)['en'],
): string {
  return decisions.some(({ effect }) => effect !== 'allow') ? t.named(name) : t.letIn(name);
}
