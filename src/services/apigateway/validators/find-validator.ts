import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type RequestValidatorDocument, type RestApiDocument, restApis } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';

interface ValidatorKey {
  readonly restApiId: string;
  readonly requestValidatorId: string;
}

interface FoundValidator {
  readonly api: StoredDocument<RestApiDocument>;
  readonly validator: RequestValidatorDocument;
}

/** Recorded: of an API that is not there it is the validator that is not found. Throws NotFoundException. */
export function findValidator(key: ValidatorKey, ctx: ApigatewayContext): FoundValidator {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, key.restApiId);
  const validator = api && ownEntry(api.value.requestValidators ?? {}, key.requestValidatorId);
  if (!api || !validator) throw apigatewayErrors.noSuchValidator();
  return { api, validator };
}
