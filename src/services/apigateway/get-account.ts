import type { Account } from '../../wire/models/apigateway.ts';

/** The quotas of a new account. https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html */
export function getAccount(): Account {
  return { throttleSettings: { burstLimit: 5000, rateLimit: 10_000 }, features: ['UsagePlans'], apiKeyVersion: '4' };
}
