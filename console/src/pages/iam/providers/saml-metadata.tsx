import { IAMClient, UpdateSAMLProviderCommand } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTexts } from '../../../preferences.tsx';
import { MetadataField } from './metadata-field.tsx';

const texts = {
  en: { title: 'SAML metadata', replace: 'Replace metadata', done: 'The metadata was replaced.' },
  ja: { title: 'SAML メタデータ', replace: 'メタデータを置き換え', done: 'メタデータを置き換えました。' },
};

interface SamlMetadataProps {
  readonly arn: string;
  readonly metadata: string;
  readonly onSaved: () => Promise<void>;
}

/** What a SAML provider says of itself; replaced when its certificates change. */
export function SamlMetadata({ arn: SAMLProviderArn, metadata, onSaved }: SamlMetadataProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [typed, setTyped] = useState<string>();
  const close = () => setTyped(undefined);

  async function save(): Promise<void> {
    await iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn, SAMLMetadataDocument: typed }));
    tell(t.done);
    await onSaved();
    close();
  }

  const actions = <Button onClick={() => setTyped('')}>{t.replace}</Button>;
  return (
    <Section title={t.title} actions={actions}>
      <CodeEditor value={metadata} ariaLabel={t.title} language="text" />
      {typed !== undefined && (
        <FormModal title={t.replace} submit={t.replace} disabled={typed === ''} onSubmit={save} onClose={close}>
          <MetadataField value={typed} onChange={setTyped} />
        </FormModal>
      )}
    </Section>
  );
}
