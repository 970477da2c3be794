import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiModel, modelsOf } from '../../../core/models.ts';
import { type RestApiDocument, restApis } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';

interface ModelKey {
  readonly restApiId: string;
  readonly modelName: string;
}

interface FoundModel {
  readonly api: StoredDocument<RestApiDocument>;
  readonly model: ApiModel;
}

/** Recorded: of an API that is not there it is the model that is not found. Throws NotFoundException. */
export function findModel(key: ModelKey, ctx: ApigatewayContext): FoundModel {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, key.restApiId);
  const model = api && ownEntry(modelsOf(api.value), key.modelName);
  if (!api || !model) throw apigatewayErrors.noSuchModel(key.modelName);
  return { api, model };
}
