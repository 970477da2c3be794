import { textOf, type Untyped } from '../read/untyped.ts';
import type { PlannedMethod } from './import-plan.ts';
import { planIntegration } from './plan-integration.ts';
import { parametersOf, requestParameters } from './plan-parameters.ts';
import { requestModels } from './plan-request-models.ts';
import { planResponses } from './plan-responses.ts';
import { planSecurity } from './plan-security.ts';
import { validatorNameOf } from './plan-validators.ts';
import type { MethodPlace, Planning } from './planning.ts';

/** The method that an operation of a path describes. */
export function planMethod(item: Untyped, operation: Untyped, place: MethodPlace, planning: Planning): PlannedMethod {
  const { authorizerName, ...security } = planSecurity(operation, planning);
  const parameters = parametersOf(item, operation, planning);
  const models = requestModels(operation, parameters, place, planning);
  const operationName = textOf(operation['operationId']);
  const names = requestParameters(parameters, place);
  return {
    httpMethod: place.httpMethod,
    request: {
      authorizationType: security.authorizationType,
      apiKeyRequired: security.apiKeyRequired,
      ...(security.authorizationScopes && { authorizationScopes: security.authorizationScopes }),
      ...(operationName !== undefined && { operationName }),
      ...(Object.keys(names).length > 0 && { requestParameters: names }),
      ...(models && { requestModels: models }),
    },
    authorizerName,
    validatorName: validatorNameOf(operation, planning.definition),
    responses: planResponses(operation, place, planning),
    integration: planIntegration(operation, place, planning),
  };
}
