import type { RequestRecord, RequestStation } from '../../../records.ts';

/** The authorizer that let the caller in, if one did. */
export function vouchingAuthorizer({ stations = [] }: Pick<RequestRecord, 'stations'>): RequestStation | undefined {
  return stations.find(({ station, passed }) => station === 'authorizer' && passed);
}
