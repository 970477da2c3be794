import type { Model, UpdateModelRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { type ApiModel, modelsOf } from '../../../core/models.ts';
import { withEntry } from '../own-entry.ts';
import { applyPatches, type Patch, type Patches, textPatch, unsupportedPatch } from '../patch.ts';
import { findModel } from './find-model.ts';
import { checkModel } from './model-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateModel.html */
export async function updateModel(input: UpdateModelRequest, ctx: ApigatewayContext): Promise<Model> {
  const { api, model } = findModel(input, ctx);
  const changed = applyPatches(model, input.patchOperations, patches, unsupportedPatch);
  if (changed.schema !== model.schema) checkModel(changed, api.value, ctx);
  await saveApi({ api }, { ...api.value, models: withEntry(modelsOf(api.value), changed.name, changed) }, ctx);
  return changed;
}

const patches: Patches<ApiModel> = new Map<string, Patch<ApiModel>>([
  ['replace /description', textPatch('description')],
  ['replace /schema', (model, schema) => ({ ...model, schema })],
]);
