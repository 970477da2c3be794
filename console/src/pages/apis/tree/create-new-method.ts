import {
  type APIGatewayClient,
  DeleteMethodCommand,
  type IntegrationResponse,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import type { Authorization } from '../authorization/authorization.ts';
import { putIntegration } from '../integration/save-integration.ts';
import type { WantedIntegration } from '../integration/typed-integration.ts';
import type { MethodKey } from '../method/method-key.ts';

interface NewMethod extends Authorization {
  readonly wanted: WantedIntegration;
  /** The body that a MOCK answers 200 with; empty: none. */
  readonly mockAnswer: string;
  /** What is done at last. */
  finish(): Promise<void>;
}

/** A method with its integration that works at once; where a part of it is refused, none of it stays. */
export async function createMethod(gateway: APIGatewayClient, key: MethodKey, method: NewMethod): Promise<void> {
  const { wanted, mockAnswer, finish, ...authorization } = method;
  await gateway.send(new PutMethodCommand({ ...key, ...authorization }));
  try {
    await putIntegration(gateway, key, { methodIntegration: firstResponses(mockAnswer) }, wanted);
    await finish();
  } catch (error) {
    await gateway.send(new DeleteMethodCommand({ ...key })).catch(() => undefined);
    throw error;
  }
}

function firstResponses(mockAnswer: string) {
  const responseTemplates: Record<string, string> = mockAnswer === '' ? {} : { 'application/json': mockAnswer };
  const response: IntegrationResponse = { statusCode: '200', responseTemplates };
  return { integrationResponses: { 200: response } };
}
