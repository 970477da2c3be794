import { shortId } from '../../../../core/ids.ts';
import { mapInTurns } from '../../../../core/in-turns.ts';
import { type ApiModel, type ApiModels, modelsOf } from '../../../../core/models.ts';
import type { RestApiDocument } from '../../documents.ts';
import { apigatewayErrors } from '../../errors.ts';
import { mostModels } from '../../models/create-model.ts';
import { checkModel, checkModelName } from '../../models/model-rules.ts';
import { modelUris } from '../../models/model-uris.ts';
import { ownEntry } from '../../own-entry.ts';
import type { PlannedModel } from '../plan/import-plan.ts';
import { schemaText } from '../plan/schema-text.ts';
import { attempt, type ImportRun } from './import-run.ts';

/**
 * Recorded: an imported API has the models of its document and no others. All are there before the first is looked at, for they
 * may refer to each other in a circle. Throws LimitExceededException.
 */
export async function applyModels(api: RestApiDocument, run: ImportRun): Promise<RestApiDocument> {
  const { plan, mode, before } = run;
  const kept = mode === 'merge' && before ? modelsOf(before) : {};
  if (plan.models.length > mostModels) throw apigatewayErrors.tooMany('models');
  const known = before ? modelsOf(before) : {};
  const planned = await mapInTurns(plan.models, (model) => newModel(model, api.id, known));
  const models: ApiModels = { ...kept, ...Object.fromEntries(planned.map((model) => [model.name, model])) };
  if (Object.keys(models).length > mostModels) throw apigatewayErrors.tooMany('models');
  const modelled = { ...api, models };
  await mapInTurns(planned, (model) =>
    attempt(run, `Unable to create model for '${model.name}'`, () => {
      checkModelName(model.name);
      checkModel(model, modelled, run.ctx);
    }),
  );
  return modelled;
}

function newModel({ schema, ...model }: PlannedModel, apiId: string, known: ApiModels): ApiModel {
  const id = ownEntry(known, model.name)?.id ?? shortId(6);
  return { id, ...model, schema: schemaText(schema, modelUris(apiId)) };
}
