import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useNamedPage } from '../../shell/page-name.ts';
import { ApiId } from './api-id.tsx';
import { useApi } from './api-state.tsx';
import { ImportDefinition } from './definition/import-definition.tsx';
import { DeleteApis } from './delete-apis.tsx';
import { Deploy } from './draft/deploy.tsx';
import { EditApi } from './edit-api.tsx';

const texts = {
  en: { edit: 'Edit', import: 'Import', delete: 'Delete', deploy: 'Deploy API' },
  ja: { edit: '編集', import: 'インポート', delete: '削除', deploy: 'デプロイ' },
};

/** The name of an API, and what can be done with the whole of it. */
export function ApiHeader() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId, api, resources, reload } = useApi();
  const [open, setOpen] = useState<'edit' | 'import' | 'delete' | 'deploy'>();
  const close = () => setOpen(undefined);
  const name = api.value?.name ?? apiId;
  useNamedPage(api.value?.name);
  const buttons = api.value && (
    <SpaceBetween direction="horizontal" size="xs">
      <Button onClick={() => setOpen('edit')}>{t.edit}</Button>
      <Button onClick={() => setOpen('import')}>{t.import}</Button>
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
      <Header
        variant="h1"
        {...(api.value?.description && { description: api.value.description })}
        info={<ApiId />}
        actions={buttons}
      >
        {name}
      </Header>
      <Refusal error={api.error} />
      {open === 'edit' && api.value && <EditApi api={api.value} onClose={close} />}
      {open === 'delete' && api.value && (
        <DeleteApis apis={[api.value]} onClose={close} onDeleted={() => navigate('/apis')} />
      )}
      {open === 'import' && <ImportDefinition apiId={apiId} onImported={reload} onClose={close} />}
      {open === 'deploy' && <Deploy onClose={close} />}
    </SpaceBetween>
  );
}
