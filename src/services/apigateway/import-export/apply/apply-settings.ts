import type { RestApiDocument } from '../../documents.ts';
import { withTypes } from '../../rest-apis/binary-media-types.ts';
import { acceptRestApi } from '../../rest-apis/create-rest-api.ts';
import type { PlannedSettings } from '../plan/import-plan.ts';
import type { ImportRun } from './import-run.ts';

/**
 * The API with the settings of a document. An import that overwrites takes away what the document does not speak of, but for
 * the type of the endpoint and the tags; one that merges keeps it.
 */
export function applySettings(api: RestApiDocument, run: ImportRun): RestApiDocument {
  const settings = { name: api.name, ...run.plan.settings };
  run.check('CreateRestApi', settings);
  const { id, createdDate, rootResourceId, tags, ...own } = api;
  const fresh = acceptRestApi(settings, 'apigateway:PutRestApi', run.ctx, id);
  const kept = { id, createdDate, rootResourceId, tags: { ...tags, ...settings.tags }, resources: api.resources };
  const changed =
    run.mode === 'merge' ? { ...own, ...only(fresh, run.plan.settings), ...bothTypes(api, fresh) } : fresh;
  return { ...changed, ...kept, ...endpointOf(run.plan.settings.endpointConfiguration ? fresh : api) };
}

/** The members of an API that settings speak of. */
function only(fresh: RestApiDocument, settings: PlannedSettings): Partial<RestApiDocument> {
  const spoken = Object.entries(fresh).filter(([name]) => Object.hasOwn(settings, name));
  return { ...Object.fromEntries(spoken), ...(settings.policy !== undefined && { policyIds: fresh.policyIds }) };
}

/** Recorded: binary media types of the document come to those that are there. */
function bothTypes(
  { binaryMediaTypes: known = [] }: RestApiDocument,
  { binaryMediaTypes: added = [] }: RestApiDocument,
) {
  const types = withTypes(known, added);
  return { binaryMediaTypes: types.length > 0 ? types : undefined };
}

function endpointOf({ endpointType, ipAddressType, vpcEndpointIds }: RestApiDocument) {
  return { endpointType, ipAddressType, vpcEndpointIds };
}
