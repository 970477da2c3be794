import type { UsagePlanKey } from '../../../wire/models/apigateway.ts';
import type { ApiKeyDocument } from '../documents.ts';

/** Recorded: with its value, though nobody asked for it. */
export function shownPlanKey({ id, name, secret }: ApiKeyDocument): UsagePlanKey {
  return { id, type: 'API_KEY', value: secret.value, name };
}
