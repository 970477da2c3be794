import type { Method } from '@aws-sdk/client-api-gateway';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { Setting } from './setting.tsx';
import { texts } from './texts.ts';

/** What a request to a method must have beside its papers; nothing where nothing is asked. */
export function RequestDemands({ method }: { readonly method: Method }) {
  const t = useTexts(texts);
  const { validators } = useApi();
  const { requestValidatorId, requestParameters = {}, requestModels = {}, authorizationScopes = [] } = method;
  const validator = validators.value?.find(({ id }) => id === requestValidatorId)?.name ?? requestValidatorId;
  const parameters = Object.entries(requestParameters).map(
    ([name, isRequired]) => name.replace('method.request.', '') + (isRequired ? ` (${t.required})` : ''),
  );
  const models = Object.entries(requestModels).map(([type, model]) => `${type}: ${model}`);
  return (
    <>
      {authorizationScopes.length > 0 && <Setting name={t.scopes}>{authorizationScopes.join(', ')}</Setting>}
      {method.apiKeyRequired && <div>{t.keyRequired}</div>}
      {validator && <Setting name={t.validator}>{validator}</Setting>}
      {parameters.length > 0 && <Setting name={t.parameters}>{parameters.join(', ')}</Setting>}
      {models.length > 0 && <Setting name={t.requestModels}>{models.join(', ')}</Setting>}
    </>
  );
}
