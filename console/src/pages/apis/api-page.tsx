import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router';
import { useTexts } from '../../preferences.tsx';
import { ApiHeader } from './api-header.tsx';
import { ApiStateProvider, useApi } from './api-state.tsx';
import { AuthorizersTab } from './authorizers/authorizers-tab.tsx';
import { DraftMark } from './draft/draft-mark.tsx';
import { GatewayResponsesTab } from './gateway-responses/gateway-responses-tab.tsx';
import { ModelsTab } from './models/models-tab.tsx';
import { PolicyTab } from './policy-tab.tsx';
import { SettingsTab } from './settings/settings-tab.tsx';
import { StagePage } from './stages/settings/stage-page.tsx';
import { StagesTab } from './stages/stages-tab.tsx';
import { ResourcesTab } from './tree/resources-tab.tsx';

const texts = {
  en: {
    resources: 'Resources',
    stages: 'Stages',
    authorizers: 'Authorizers',
    'gateway-responses': 'Gateway responses',
    models: 'Models',
    policy: 'Resource policy',
    settings: 'API settings',
  },
  ja: {
    resources: 'リソース',
    stages: 'ステージ',
    authorizers: 'オーソライザー',
    'gateway-responses': 'ゲートウェイレスポンス',
    models: 'モデル',
    policy: 'リソースポリシー',
    settings: 'API の設定',
  },
};

const parts = ['resources', 'stages', 'authorizers', 'gateway-responses', 'models', 'policy', 'settings'] as const;

/** One API: its draft with the methods and what they share, its stages, its resource policy. */
export default function ApiPage() {
  const { apiId = '' } = useParams();
  return (
    <ApiStateProvider key={apiId} apiId={apiId}>
      <SpaceBetween size="s">
        <ApiHeader />
        <DraftMark />
        <Parts />
      </SpaceBetween>
    </ApiStateProvider>
  );
}

/** A tab for each, named by the address. */
function Parts() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId } = useApi();
  const [, , , part = 'resources'] = useLocation().pathname.split('/');
  return (
    <Tabs
      activeTabId={part}
      onChange={({ detail }) => navigate(`/apis/${apiId}/${detail.activeTabId}`)}
      tabs={parts.map((id) => ({
        id,
        label: t[id],
        content: part === id && (
          <Routes>
            <Route index element={<ResourcesTab />} />
            <Route path="resources/:resourceId?/:verb?" element={<ResourcesTab />} />
            <Route path="stages" element={<StagesTab />} />
            <Route path="authorizers" element={<AuthorizersTab />} />
            <Route path="gateway-responses" element={<GatewayResponsesTab />} />
            <Route path="models" element={<ModelsTab />} />
            <Route path="stages/:stageName" element={<StagePage />} />
            <Route path="settings" element={<SettingsTab />} />
            <Route path="policy" element={<PolicyTab />} />
          </Routes>
        ),
      }))}
    />
  );
}
