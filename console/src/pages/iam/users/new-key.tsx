import type { AccessKey } from '@aws-sdk/client-iam';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { Copyable } from '../../../parts/copyable.tsx';
import { download } from '../../../parts/download.ts';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: {
    title: 'Access key',
    once: 'This is the only time that the secret is shown. It cannot be had again.',
    id: 'Access key ID',
    secret: 'Secret access key',
    show: 'Show',
    hide: 'Hide',
    download: 'Download .csv',
    kept: 'I have kept it',
    close: 'Close',
  },
  ja: {
    title: 'アクセスキー',
    once: 'シークレットが表示されるのはこの一度だけです。後から再表示することはできません。',
    id: 'アクセスキー ID',
    secret: 'シークレットアクセスキー',
    show: '表示',
    hide: '隠す',
    download: '.csv をダウンロード',
    kept: '保管しました',
    close: '閉じる',
  },
};

interface NewKeyProps {
  readonly accessKey: AccessKey;
  readonly onClose: () => void;
}

/** A key that was just made, with its secret: shown once, to be copied. */
export function NewKey({ accessKey, onClose }: NewKeyProps) {
  const { AccessKeyId = '', SecretAccessKey = '', UserName = '' } = accessKey;
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  const close = (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          iconName="download"
          onClick={() => download(`${UserName}_accessKeys.csv`, csv([AccessKeyId, SecretAccessKey]))}
        >
          {t.download}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {t.kept}
        </Button>
      </SpaceBetween>
    </Box>
  );
  return (
    <Modal visible header={t.title} footer={close} onDismiss={onClose} closeAriaLabel={t.close}>
      <SpaceBetween size="m">
        <Alert type="warning">{t.once}</Alert>
        <FormField label={t.id}>
          <Copyable text={AccessKeyId} name={t.id} />
        </FormField>
        <FormField
          label={t.secret}
          secondaryControl={<Button onClick={() => setShown(!shown)}>{shown ? t.hide : t.show}</Button>}
        >
          <Copyable text={SecretAccessKey} name={t.secret} shown={shown ? SecretAccessKey : '*'.repeat(20)} />
        </FormField>
      </SpaceBetween>
    </Modal>
  );
}

/** As AWS's own console writes it. */
function csv(values: readonly string[]): string {
  return `Access key ID,Secret access key\r\n${values.join(',')}\r\n`;
}
