import { AwsError } from '../../../core/errors.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { acceptImportParameters } from './import-parameters.ts';
import type { ImportPlan } from './plan/import-plan.ts';
import { planImport } from './plan/plan-import.ts';
import { readDefinition } from './read/read-definition.ts';

interface Import {
  readonly body: Buffer;
  readonly parameters?: Record<string, string>;
}

/** An import whose document was read: what it asks for, or why it could not be read. */
export interface PlannedImport {
  readonly plan: ImportPlan | AwsError;
}

/** Reads the document of an import, before anybody is asked whether it is allowed: that depends on what it asks for. */
export async function planned<Input extends Import>(
  input: Input,
  ctx: ApigatewayContext,
): Promise<Input & PlannedImport> {
  try {
    return { ...input, plan: await readPlan(input, ctx) };
  } catch (error) {
    if (error instanceof AwsError) return { ...input, plan: error };
    throw error;
  }
}

async function readPlan({ body, parameters }: Import, ctx: ApigatewayContext): Promise<ImportPlan> {
  const accepted = acceptImportParameters(parameters);
  const plan = await planImport(await readDefinition(body, ctx), accepted);
  const { endpointTypes } = accepted;
  if (!endpointTypes) return plan;
  const { endpointConfiguration } = plan.settings;
  const types = { ...endpointConfiguration, types: [...endpointTypes] };
  return { ...plan, settings: { ...plan.settings, endpointConfiguration: types } };
}

/** Throws what was wrong with the document. */
export function planOf({ plan }: PlannedImport): ImportPlan {
  if (plan instanceof AwsError) throw plan;
  return plan;
}
