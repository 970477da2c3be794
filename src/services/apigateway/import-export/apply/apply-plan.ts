import type { RestApiDocument } from '../../documents.ts';
import { apigatewayErrors } from '../../errors.ts';
import { applyAuthorizers } from './apply-authorizers.ts';
import { applyGatewayResponses } from './apply-gateway-responses.ts';
import { applyModels } from './apply-models.ts';
import { applyPaths } from './apply-paths.ts';
import { applyValidators } from './apply-validators.ts';
import type { ImportRun } from './import-run.ts';

/**
 * The API with all that a plan asks for; other requests have their turn meanwhile. Throws BadRequestException with everything
 * that the rules of the single operations refuse, or with the warnings where they are not to be.
 */
export async function applyPlan(
  api: RestApiDocument,
  run: ImportRun,
  failsOnWarnings: boolean,
): Promise<RestApiDocument> {
  const equipped = applyGatewayResponses(applyValidators(applyAuthorizers(api, run), run), run);
  const modelled = await applyModels(equipped, run);
  const applied = await applyPaths(modelled, run);
  const { errors, warnings } = run.plan.findings;
  if (errors.length > 0) throw apigatewayErrors.foundErrors(errors, warnings);
  if (failsOnWarnings && warnings.length > 0) throw apigatewayErrors.foundWarnings(warnings);
  return applied;
}
