import type { HttpBinding, OperationModel } from './operation-model.ts';

/**
 * Operations that other official clients (botocore) know and the models, made of the JavaScript clients, do not yet. They
 * have their names and addresses, so that who calls them is told what is not here; REST ones by method and URI.
 */
const newer: Readonly<Record<string, readonly (readonly [name: string, method?: string, uri?: string])[]>> = {
  iam: [['UpdateOpenIDConnectProvider']],
  lambda: [
    ['DeleteDurableExecution', 'DELETE', '/2025-12-01/durable-executions/{DurableExecutionArn}'],
    ['PauseDurableExecution', 'POST', '/2025-12-01/durable-executions/{DurableExecutionArn}/pause'],
    ['ResumeDurableExecution', 'POST', '/2025-12-01/durable-executions/{DurableExecutionArn}/resume'],
  ],
  sts: [['GetScopedCredentials']],
};

/** Of a service, as the models have operations; without input and output, which nobody reads. */
export function newerOperations(service: string): readonly OperationModel[] {
  return (newer[service] ?? []).map(([name, method, uri]) => {
    const http: HttpBinding | undefined = method && uri ? { method, uri, status: 200 } : undefined;
    return { name, input: undefined, output: undefined, http, events: false };
  });
}
