import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { ApiId } from './api-id.tsx';
import { ApiStateProvider, useApi } from './api-state.tsx';
import { DeleteApi } from './delete-api.tsx';
import { Deploy } from './draft/deploy.tsx';
import { DraftMark } from './draft/draft-mark.tsx';
import { EditApi } from './edit-api.tsx';
import { PolicyTab } from './policy-tab.tsx';
import { StagesTab } from './stages/stages-tab.tsx';
import { ResourcesTab } from './tree/resources-tab.tsx';

const texts = {
  en: {
    apis: 'REST APIs',
    resources: 'Resources',
    stages: 'Stages',
    policy: 'Resource policy',
    edit: 'Edit',
    delete: 'Delete',
    deploy: 'Deploy',
  },
  ja: {
    apis: 'REST API',
    resources: 'リソース',
    stages: 'ステージ',
    policy: 'リソースポリシー',
    edit: '編集',
    delete: '削除',
    deploy: 'デプロイ',
  },
};

/** One API: its draft with the methods, its stages, its resource policy. */
export default function ApiPage() {
  const { apiId = '' } = useParams();
  return (
    <ApiStateProvider key={apiId} apiId={apiId}>
      <SpaceBetween size="s">
        <Title />
        <DraftMark />
        <Parts />
      </SpaceBetween>
    </ApiStateProvider>
  );
}

function Title() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId, api, resources } = useApi();
  const [open, setOpen] = useState<'edit' | 'delete' | 'deploy'>();
  const close = () => setOpen(undefined);
  const name = api.value?.name ?? apiId;
  const buttons = api.value && (
    <SpaceBetween direction="horizontal" size="xs">
      <Button onClick={() => setOpen('edit')}>{t.edit}</Button>
      <Button onClick={() => setOpen('delete')}>{t.delete}</Button>
      {resources.value && (
        <Button variant="primary" onClick={() => setOpen('deploy')}>
          {t.deploy}
        </Button>
      )}
    </SpaceBetween>
  );
  return (
    <SpaceBetween size="xxs">
      <BreadcrumbGroup
        items={[
          { text: t.apis, href: '/_sekisho/console/apis' },
          { text: name, href: '' },
        ]}
        onFollow={(event) => {
          event.preventDefault();
          if (event.detail.href) navigate('/apis');
        }}
      />
      <Header
        variant="h1"
        {...(api.value?.description && { description: api.value.description })}
        info={<ApiId />}
        actions={buttons}
      >
        {name}
      </Header>
      {api.error && <Refusal error={api.error} />}
      {open === 'edit' && api.value && <EditApi api={api.value} onClose={close} />}
      {open === 'delete' && api.value && (
        <DeleteApi api={api.value} onClose={close} onDeleted={() => navigate('/apis')} />
      )}
      {open === 'deploy' && <Deploy onClose={close} />}
    </SpaceBetween>
  );
}

function Parts() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId } = useApi();
  const [, , , part = 'resources'] = useLocation().pathname.split('/');
  return (
    <Tabs
      activeTabId={part}
      onChange={({ detail }) => navigate(`/apis/${apiId}/${detail.activeTabId}`)}
      tabs={(['resources', 'stages', 'policy'] as const).map((id) => ({
        id,
        label: t[id],
        content: part === id && (
          <Routes>
            <Route index element={<ResourcesTab />} />
            <Route path="resources/:resourceId?/:verb?" element={<ResourcesTab />} />
            <Route path="stages" element={<StagesTab />} />
            <Route path="policy" element={<PolicyTab />} />
          </Routes>
        ),
      }))}
    />
  );
}
