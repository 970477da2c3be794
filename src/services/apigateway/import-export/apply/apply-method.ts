import type {
  IntegrationDocument,
  IntegrationResponseDocument,
  MethodDocument,
  ResourceDocument,
  RestApiDocument,
} from '../../documents.ts';
import { acceptIntegration } from '../../integrations/put-integration.ts';
import { acceptIntegrationResponse } from '../../integrations/put-integration-response.ts';
import { newMethod } from '../../methods/put-method.ts';
import { newMethodResponse } from '../../methods/put-method-response.ts';
import { withEntry } from '../../own-entry.ts';
import type { PlannedIntegration, PlannedMethod } from '../plan/import-plan.ts';
import { attempt, type ImportRun } from './import-run.ts';

/** The method that a plan asks for; undefined, and an error of the import, when it cannot be. */
export function applyMethod(
  planned: PlannedMethod,
  resource: ResourceDocument,
  api: RestApiDocument,
  run: ImportRun,
): MethodDocument | undefined {
  const { httpMethod } = planned;
  const place = { restApiId: api.id, resourceId: resource.id, httpMethod };
  const method = attempt(run, `Unable to put method '${httpMethod}' on resource at path '${resource.path}'`, () => {
    const request = { ...place, ...planned.request, ...namesAsIds(planned, api) };
    run.check('PutMethod', request);
    return newMethod(request, api);
  });
  if (!method) return undefined;
  const where = `on '${httpMethod}' for resource at path '${resource.path}'`;
  const answering = { ...method, methodResponses: methodResponses(planned, { ...place, where }, api, run) };
  const integration = planned.integration && applyIntegration(planned.integration, answering, { ...place, where }, run);
  return { ...answering, ...(integration && { integration }) };
}

interface Place {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
  /** As errors name it. */
  readonly where: string;
}

/** What is not there by its name is not there by an id either: the rule of the method says so. */
function namesAsIds({ authorizerName, validatorName }: PlannedMethod, api: RestApiDocument) {
  const named = (name: string) => (each: { readonly name: string }) => each.name === name;
  const authorizer = Object.values(api.authorizers ?? {}).find(named(authorizerName ?? ''));
  const validator = Object.values(api.requestValidators ?? {}).find(named(validatorName ?? ''));
  return {
    ...(authorizerName !== undefined && { authorizerId: authorizer?.id ?? '' }),
    ...(validatorName !== undefined && { requestValidatorId: validator?.id ?? validatorName }),
  };
}

function methodResponses(planned: PlannedMethod, { where, ...place }: Place, api: RestApiDocument, run: ImportRun) {
  const entries = Object.entries(planned.responses).map(([statusCode, response]) => {
    const made = attempt(run, `Unable to put method response '${statusCode}' ${where}`, () => {
      const request = { ...place, ...response, statusCode };
      run.check('PutMethodResponse', request);
      return newMethodResponse(request, api);
    });
    return [statusCode, made] as const;
  });
  return Object.fromEntries(entries) as MethodDocument['methodResponses'];
}

function applyIntegration(
  { request, responses }: PlannedIntegration,
  method: MethodDocument,
  { where, ...place }: Place,
  run: ImportRun,
): IntegrationDocument | undefined {
  const integration = attempt(run, `Unable to put integration ${where}`, () => {
    run.check('PutIntegration', { ...place, ...request });
    return acceptIntegration({ ...place, ...request }, method, run.ctx);
  });
  if (!integration) return undefined;
  let answering = integration;
  for (const [statusCode, response] of Object.entries(responses)) {
    const asked = { ...place, ...response, statusCode };
    const made = attempt(run, `Unable to put integration response '${statusCode}' ${where}`, () => {
      run.check('PutIntegrationResponse', asked);
      return acceptIntegrationResponse(asked, { method, integration: answering }, run.ctx);
    });
    if (made) answering = withResponse(answering, made);
  }
  return answering;
}

function withResponse(integration: IntegrationDocument, response: IntegrationResponseDocument): IntegrationDocument {
  const integrationResponses = withEntry(integration.integrationResponses, response.statusCode, response);
  return { ...integration, integrationResponses };
}
