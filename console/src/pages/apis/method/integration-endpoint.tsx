import type { Integration } from '@aws-sdk/client-api-gateway';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { isWholeFunction } from '../integration/function-permission.ts';
import { functionOf } from '../integration/integration-uri.ts';
import { methodCalls } from '../integration/method-source.ts';
import { MissingPermission } from '../integration/missing-permission.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { Setting } from './setting.tsx';
import { texts } from './texts.ts';

interface IntegrationEndpointProps extends MethodPictureProps {
  readonly integration: Integration;
}

/** What an integration calls: the function with the way to its page, or the URI. */
export function IntegrationEndpoint({ integration, methodKey, path }: IntegrationEndpointProps) {
  const t = useTexts(texts);
  const { account, region } = useSession();
  const source = methodCalls({ account, region, methodKey, path });
  const { uri = '', type, httpMethod, credentials, connectionId } = integration;
  if (type === 'MOCK') return null;
  const functionArn = functionOf(uri) ?? '';
  const known = isWholeFunction(functionArn);
  return (
    <>
      {functionArn && (
        <Setting name={t.function}>
          {known ? <PageLink to={`/functions/${functionArn.split(':')[6]}`}>{functionArn}</PageLink> : functionArn}
        </Setting>
      )}
      {!functionArn && <Setting name={t.endpoint}>{`${httpMethod} ${uri}`}</Setting>}
      {connectionId && <Setting name={t.link}>{connectionId}</Setting>}
      {known && !credentials && <MissingPermission functionArn={functionArn} source={source} />}
    </>
  );
}
