import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import { useCallback, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useClient } from '../../aws.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { FunctionsWarning } from '../../parts/functions-warning.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { CodeTab } from './code/code-tab.tsx';
import { ConfigurationTab } from './configuration/configuration-tab.tsx';
import { DeleteFunction } from './delete-function.tsx';
import { PermissionsTab } from './permissions/permissions-tab.tsx';
import { TestTab } from './test/test-tab.tsx';
import { texts } from './texts.ts';

/** One function: its code, its configuration, what it may do, and a way to run it. `?tab=` opens a tab. */
export default function FunctionPage() {
  const t = useTexts(texts);
  const { name = '' } = useParams();
  const lambda = useClient(LambdaClient);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [deleting, setDeleting] = useState(false);
  const ask = useCallback(() => lambda.send(new GetFunctionCommand({ FunctionName: name })), [lambda, name]);
  const { value, error, loading, reload } = useAnswer(ask);
  const configuration = value?.Configuration;
  const logGroup = configuration?.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`;
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={
          configuration?.FunctionArn && (
            <>
              <Copyable text={configuration.FunctionArn} name="ARN" />
              {configuration.Description && <div>{configuration.Description}</div>}
            </>
          )
        }
        actions={
          configuration && (
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => navigate(`/logs/group?${new URLSearchParams({ name: logGroup })}`)}>
                {t.logs}
              </Button>
              <Button onClick={() => setDeleting(true)}>{t.delete}</Button>
            </SpaceBetween>
          )
        }
      >
        {name}
      </Header>
      {loading && !value && <Spinner size="large" />}
      <FunctionsWarning />
      <Refusal error={error} />
      {configuration && (
        <Tabs
          ariaLabel={name}
          activeTabId={search.get('tab') ?? 'code'}
          onChange={({ detail }) => setSearch({ tab: detail.activeTabId }, { replace: true })}
          tabs={[
            {
              id: 'code',
              label: t.code,
              content: <CodeTab found={value} onSaved={reload} />,
              contentRenderStrategy: 'lazy',
            },
            {
              id: 'configuration',
              label: t.configuration,
              content: <ConfigurationTab configuration={configuration} onSaved={reload} />,
            },
            { id: 'permissions', label: t.permissions, content: <PermissionsTab role={configuration.Role!} /> },
            {
              id: 'test',
              label: t.test,
              content: <TestTab configuration={configuration} />,
              contentRenderStrategy: 'lazy',
            },
          ]}
        />
      )}
      {deleting && (
        <DeleteFunction names={[name]} onClose={() => setDeleting(false)} onDeleted={() => navigate('/functions')} />
      )}
    </SpaceBetween>
  );
}
