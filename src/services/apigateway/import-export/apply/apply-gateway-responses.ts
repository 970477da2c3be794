import type { RestApiDocument } from '../../documents.ts';
import { acceptGatewayResponse } from '../../gateway-responses/put-gateway-response.ts';
import { attempt, type ImportRun } from './import-run.ts';

export function applyGatewayResponses(api: RestApiDocument, run: ImportRun): RestApiDocument {
  const responses = run.plan.gatewayResponses.map((planned) => {
    const response = attempt(run, `Unable to put gateway response '${planned.responseType}'`, () => {
      run.check('PutGatewayResponse', { restApiId: api.id, ...planned });
      return acceptGatewayResponse(planned);
    });
    return [planned.responseType, response] as const;
  });
  const kept = run.mode === 'merge' ? api.gatewayResponses : {};
  return {
    ...api,
    gatewayResponses: { ...kept, ...Object.fromEntries(responses) } as RestApiDocument['gatewayResponses'],
  };
}
