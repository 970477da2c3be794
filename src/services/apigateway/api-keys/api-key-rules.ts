import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiKeyDocument, apiKeys } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

const longestName = 1024;
const longestDescription = 125_000;
/** Users' quota. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const mostKeys = 10_000;

// Each throws BadRequestException unless it says otherwise.

export function acceptName(name: string): string | undefined {
  if (name.length > longestName) {
    throw apigatewayErrors.badRequest(`Invalid API Key name, can be at most ${longestName} characters.`);
  }
  return name === '' ? undefined : name;
}

export function acceptDescription(description: string): string | undefined {
  if (description.length > longestDescription) {
    throw apigatewayErrors.badRequest('Invalid API Key description specified.');
  }
  return description === '' ? undefined : description;
}

export function checkValue(value: string): void {
  if (value.length < 20) throw apigatewayErrors.badRequest('API Key value should be at least 20 characters');
  if (value.length > 128) throw apigatewayErrors.badRequest('API Key value exceeds maximum size of 128 characters');
}

/** Throws ConflictException for a value that another key has, LimitExceededException past the last key. */
export function checkNewKey(value: string, ctx: ApigatewayContext): void {
  const all = apiKeys.list(ctx.store, ctx.account, ctx.region);
  if (all.some((each) => each.value.secret.value === value)) throw apigatewayErrors.apiKeyExists();
  checkRoom(all.length + 1);
}

/** Throws LimitExceededException. */
export function checkRoom(keys: number): void {
  if (keys > mostKeys) throw apigatewayErrors.tooManyOfAccount('API Keys');
}

/** What a key is before anything is said of it. */
export function newKey(
  id: string,
  value: string,
  ctx: Pick<ApigatewayContext, 'now'>,
): Pick<ApiKeyDocument, 'id' | 'secret' | 'createdDate' | 'lastUpdatedDate' | 'tags'> {
  return { id, secret: { value }, createdDate: ctx.now, lastUpdatedDate: ctx.now, tags: {} };
}
