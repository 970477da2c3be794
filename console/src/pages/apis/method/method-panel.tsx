import type { Method, Resource } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { CallStage } from '../call/call-stage.tsx';
import { TestMethod } from '../call/test-method.tsx';
import { DeleteMethod } from './delete-method.tsx';
import type { MethodKey } from './method-key.ts';
import { MethodPicture } from './method-picture.tsx';
import { texts } from './texts.ts';

interface MethodPanelProps {
  readonly resource: Resource;
  readonly method: Method;
}

/** A method: the way of a request through it, a test of the draft, a call of what is deployed. */
export function MethodPanel({ resource: { id = '', path = '' }, method }: MethodPanelProps) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const [search, setSearch] = useSearchParams();
  const [flowed, setFlowed] = useState<number>();
  const [deleting, setDeleting] = useState(false);
  const { httpMethod = '' } = method;
  const key: MethodKey = { restApiId: apiId, resourceId: id, httpMethod };
  const name = `${httpMethod} ${path}`;
  return (
    <SpaceBetween size="xs">
      <Header variant="h2" actions={<Button onClick={() => setDeleting(true)}>{t.delete}</Button>}>
        {name}
      </Header>
      <Tabs
        ariaLabel={name}
        activeTabId={search.get('view') ?? 'flow'}
        onChange={({ detail }) => setSearch(detail.activeTabId === 'flow' ? {} : { view: detail.activeTabId })}
        tabs={[
          {
            id: 'flow',
            label: t.flow,
            content: <MethodPicture methodKey={key} path={path} method={method} flowed={flowed} />,
          },
          {
            id: 'test',
            label: t.test,
            content: <TestMethod methodKey={key} path={path} onAnswer={setFlowed} />,
            contentRenderStrategy: 'lazy',
          },
          {
            id: 'call',
            label: t.call,
            content: <CallStage httpMethod={httpMethod} path={path} />,
            contentRenderStrategy: 'lazy',
          },
        ]}
      />
      {deleting && <DeleteMethod methodKey={key} name={name} onClose={() => setDeleting(false)} />}
    </SpaceBetween>
  );
}
