import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { Refusal } from './parts/refusal.tsx';
import { useTexts } from './preferences.tsx';
import { useSession } from './session.tsx';

const texts = {
  en: {
    title: 'See the console as somebody else',
    as: 'User or role',
    arn: 'ARN of a user, a role or an account root',
    key: 'Access key',
    keyId: 'Access key id',
    secret: 'Secret access key',
    go: 'Switch',
    cancel: 'Cancel',
  },
  ja: {
    title: '別のプリンシパルとしてコンソールを見る',
    as: 'ユーザーまたはロール',
    arn: 'ユーザー、ロール、またはアカウントの root の ARN',
    key: 'アクセスキー',
    keyId: 'アクセスキー ID',
    secret: 'シークレットアクセスキー',
    go: '切り替え',
    cancel: 'キャンセル',
  },
};

/** Whoever it is, the server forbids here what it forbids them anywhere. */
export default function SwitchPrincipal({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { account, region, become, enter } = useSession();
  const [tab, setTab] = useState('as');
  const [arn, setArn] = useState(`arn:aws:iam::${account}:user/`);
  const [accessKeyId, setAccessKeyId] = useState('');
  const [secretAccessKey, setSecretAccessKey] = useState('');
  const [error, setError] = useState<Error>();

  async function signIn(): Promise<void> {
    const credentials = { accessKeyId, secretAccessKey };
    const sts = new STSClient({ region, endpoint: location.origin, credentials, maxAttempts: 1 });
    const { Arn = '', Account = '' } = await sts.send(new GetCallerIdentityCommand({}));
    enter({ principal: Arn, account: Account, credentials });
  }

  function go(): void {
    (tab === 'as' ? become(arn.trim()) : signIn()).then(onClose, setError);
  }

  return (
    <Modal visible header={t.title} onDismiss={onClose} closeAriaLabel={t.cancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Form
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button formAction="none" onClick={onClose}>
                {t.cancel}
              </Button>
              <Button variant="primary">{t.go}</Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="m">
            <Refusal error={error} />
            <Tabs
              activeTabId={tab}
              onChange={({ detail }) => setTab(detail.activeTabId)}
              tabs={[
                {
                  id: 'as',
                  label: t.as,
                  content: (
                    <FormField label={t.arn}>
                      <Input value={arn} onChange={({ detail }) => setArn(detail.value)} autoFocus />
                    </FormField>
                  ),
                },
                {
                  id: 'key',
                  label: t.key,
                  content: (
                    <SpaceBetween size="s">
                      <FormField label={t.keyId}>
                        <Input value={accessKeyId} onChange={({ detail }) => setAccessKeyId(detail.value)} />
                      </FormField>
                      <FormField label={t.secret}>
                        <Input
                          type="password"
                          value={secretAccessKey}
                          onChange={({ detail }) => setSecretAccessKey(detail.value)}
                        />
                      </FormField>
                    </SpaceBetween>
                  ),
                },
              ]}
            />
          </SpaceBetween>
        </Form>
      </form>
    </Modal>
  );
}
