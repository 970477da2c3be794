import { shortId } from '../../../../core/ids.ts';
import type { RestApiDocument } from '../../documents.ts';
import { apigatewayErrors } from '../../errors.ts';
import { mostValidators } from '../../validators/create-request-validator.ts';
import { acceptName } from '../../validators/validator-name.ts';
import { attempt, type ImportRun } from './import-run.ts';

/** Throws LimitExceededException. */
export function applyValidators(api: RestApiDocument, run: ImportRun): RestApiDocument {
  const { plan, before, mode } = run;
  const planned = plan.validators.map((validator) => {
    const known = Object.values(before?.requestValidators ?? {}).find(({ name }) => name === validator.name);
    attempt(run, `Unable to create request validator '${validator.name}'`, () => acceptName(validator.name));
    return { ...validator, id: known?.id ?? shortId(6) };
  });
  const kept = mode === 'merge' ? api.requestValidators : {};
  const requestValidators = { ...kept, ...Object.fromEntries(planned.map((each) => [each.id, each])) };
  if (Object.keys(requestValidators).length > mostValidators) throw apigatewayErrors.tooMany('Request Validators');
  return { ...api, requestValidators };
}
