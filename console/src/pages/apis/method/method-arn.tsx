import { Copyable } from '../../../parts/copyable.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { methodSource } from '../integration/method-source.ts';
import { Setting } from './setting.tsx';
import { texts } from './texts.ts';

interface MethodArnProps {
  readonly httpMethod: string;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
}

/** How policies name a method, to copy, and the way to who may call it where it is deployed. */
export function MethodArn({ httpMethod, path }: MethodArnProps) {
  const t = useTexts(texts);
  const { apiId, stages } = useApi();
  const { account, region } = useSession();
  const methodKey = { restApiId: apiId, httpMethod };
  const arnAt = (stage: string) => methodSource({ account, region, methodKey, path }, stage);
  const stage = stages.value?.[0]?.stageName;
  const question = new URLSearchParams({ action: 'execute-api:Invoke', resource: arnAt(stage ?? '') });
  return (
    <Setting name={t.arn}>
      <Copyable text={arnAt('*')} name="ARN" />
      <div>{stage && <PageLink to={`/who-can?${question}`}>{t.whoCan}</PageLink>}</div>
    </Setting>
  );
}
