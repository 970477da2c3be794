import type { AccessKey } from '@aws-sdk/client-iam';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: {
    title: 'Access key',
    once: 'This is the only time that the secret is shown. It cannot be had again.',
    id: 'Access key ID',
    secret: 'Secret access key',
    show: 'Show',
    hide: 'Hide',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Could not be copied',
    close: 'I have kept it',
  },
  ja: {
    title: 'アクセスキー',
    once: 'シークレットが表示されるのはこの一度だけです。後から再表示することはできません。',
    id: 'アクセスキー ID',
    secret: 'シークレットアクセスキー',
    show: '表示',
    hide: '隠す',
    copy: 'コピー',
    copied: 'コピーしました',
    failed: 'コピーできませんでした',
    close: '保管しました',
  },
};

interface NewKeyProps {
  readonly accessKey: AccessKey;
  readonly onClose: () => void;
}

/** A key that was just made, with its secret: shown once, to be copied. */
export function NewKey({ accessKey: { AccessKeyId = '', SecretAccessKey = '' }, onClose }: NewKeyProps) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  const close = (
    <Box float="right">
      <Button variant="primary" onClick={onClose}>
        {t.close}
      </Button>
    </Box>
  );
  return (
    <Modal visible header={t.title} footer={close} onDismiss={onClose} closeAriaLabel={t.close}>
      <SpaceBetween size="m">
        <Alert type="warning">{t.once}</Alert>
        <FormField label={t.id}>
          <Copied text={AccessKeyId} shown={AccessKeyId} />
        </FormField>
        <FormField
          label={t.secret}
          secondaryControl={<Button onClick={() => setShown(!shown)}>{shown ? t.hide : t.show}</Button>}
        >
          <Copied text={SecretAccessKey} shown={shown ? SecretAccessKey : '*'.repeat(20)} />
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}

function Copied({ text, shown }: { readonly text: string; readonly shown: string }) {
  const t = useTexts(texts);
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      textToDisplay={shown}
      copyButtonAriaLabel={t.copy}
      copySuccessText={t.copied}
      copyErrorText={t.failed}
    />
  );
}
