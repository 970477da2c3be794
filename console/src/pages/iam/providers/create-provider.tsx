import { CreateOpenIDConnectProviderCommand, CreateSAMLProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { providerPath } from '../paths.ts';
import { MetadataField } from './metadata-field.tsx';

const texts = {
  en: {
    title: 'Add an identity provider',
    type: 'Provider type',
    url: 'Provider URL',
    urlHint: 'The issuer of its tokens, such as https://token.actions.githubusercontent.com',
    audiences: 'Audiences - optional',
    audiencesHint: 'The client IDs that its tokens may be for, one a line',
    name: 'Provider name',
    add: 'Add provider',
    done: 'The identity provider was added.',
  },
  ja: {
    title: 'ID プロバイダーの追加',
    type: 'タイプ',
    url: 'プロバイダーの URL',
    urlHint: 'トークンの発行者。例: https://token.actions.githubusercontent.com',
    audiences: '対象者 - オプション',
    audiencesHint: 'トークンの対象となるクライアント ID を 1 行に 1 つ',
    name: 'プロバイダー名',
    add: 'プロバイダーを追加',
    done: 'ID プロバイダーを追加しました。',
  },
};

/** A new provider of either kind; opens its page. */
export function CreateProvider({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const [kind, setKind] = useState('oidc');
  const [url, setUrl] = useState('https://');
  const [audiences, setAudiences] = useState('');
  const [name, setName] = useState('');
  const [metadata, setMetadata] = useState('');
  const oidc = kind === 'oidc';

  async function create(): Promise<string | undefined> {
    if (!oidc) {
      const saml = new CreateSAMLProviderCommand({ Name: name, SAMLMetadataDocument: metadata });
      return (await iam.send(saml)).SAMLProviderArn;
    }
    const ClientIDList = audiences
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const command = new CreateOpenIDConnectProviderCommand({ Url: url, ClientIDList });
    return (await iam.send(command)).OpenIDConnectProviderArn;
  }

  async function submit(): Promise<void> {
    const arn = await create();
    tell(t.done);
    navigate(providerPath(arn ?? ''));
  }

  return (
    <FormModal
      title={t.title}
      submit={t.add}
      disabled={oidc ? url === '' : name === '' || metadata === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        label={t.type}
        selectedId={kind}
        options={[
          { id: 'oidc', text: 'OpenID Connect' },
          { id: 'saml', text: 'SAML' },
        ]}
        onChange={({ detail }) => setKind(detail.selectedId)}
      />
      {oidc ? (
        <SpaceBetween size="m">
          <FormField label={t.url} constraintText={t.urlHint}>
            <Input value={url} onChange={({ detail }) => setUrl(detail.value)} spellcheck={false} />
          </FormField>
          <FormField label={t.audiences} constraintText={t.audiencesHint}>
            <Textarea value={audiences} onChange={({ detail }) => setAudiences(detail.value)} spellcheck={false} />
          </FormField>
        </SpaceBetween>
      ) : (
        <SpaceBetween size="m">
          <FormField label={t.name}>
            <Input value={name} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
          <MetadataField value={metadata} onChange={setMetadata} />
        </SpaceBetween>
      )}
    </FormModal>
  );
}
