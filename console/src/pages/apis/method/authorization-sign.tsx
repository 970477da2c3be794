import type { Method } from '@aws-sdk/client-api-gateway';
import Icon from '@cloudscape-design/components/icon';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

/** Whether the gate of a method stands open or is guarded, and by whom, at a glance and in words. */
export function AuthorizationSign({ method }: { readonly method: Method }) {
  const t = useTexts(texts);
  const { authorizers } = useApi();
  const { authorizationType: type = 'NONE', authorizerId } = method;
  const guarded = type !== 'NONE';
  const authorizer = authorizers.value?.find(({ id }) => id === authorizerId)?.name ?? authorizerId;
  return (
    <div className="method-authorization" data-guarded={guarded}>
      <span className="method-authorization-sign">
        <Icon name={guarded ? 'lock-private' : 'unlocked'} size="small" />
        {type}
      </span>
      <span>{authorizer ? t.byAuthorizer(authorizer) : guarded ? t.guarded : t.open}</span>
    </div>
  );
}
