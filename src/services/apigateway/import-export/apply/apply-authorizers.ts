import { shortId } from '../../../../core/ids.ts';
import { checkAuthorizer } from '../../authorizers/authorizer-rules.ts';
import { mostAuthorizers } from '../../authorizers/create-authorizer.ts';
import type { RestApiDocument } from '../../documents.ts';
import { apigatewayErrors } from '../../errors.ts';
import { withEntry } from '../../own-entry.ts';
import type { PlannedAuthorizer } from '../plan/import-plan.ts';
import { attempt, type ImportRun } from './import-run.ts';

/** Throws LimitExceededException. */
export function applyAuthorizers(api: RestApiDocument, run: ImportRun): RestApiDocument {
  if (run.plan.authorizers.length > mostAuthorizers) throw apigatewayErrors.tooMany('Authorizers');
  let applied = run.mode === 'merge' ? api : { ...api, authorizers: {} };
  for (const planned of run.plan.authorizers) applied = withAuthorizer(applied, planned, run);
  if (Object.keys(applied.authorizers ?? {}).length > mostAuthorizers) throw apigatewayErrors.tooMany('Authorizers');
  return applied;
}

function withAuthorizer(api: RestApiDocument, planned: PlannedAuthorizer, run: ImportRun): RestApiDocument {
  const before = Object.values(run.before?.authorizers ?? {}).find(({ name }) => name === planned.name);
  const authorizer = { ...planned, id: before?.id ?? shortId(6) };
  attempt(run, `Unable to create authorizer '${planned.name}'`, () => checkAuthorizer(authorizer, api, run.ctx));
  return { ...api, authorizers: withEntry(api.authorizers ?? {}, authorizer.id, authorizer) };
}
