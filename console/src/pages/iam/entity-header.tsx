import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../preferences.tsx';
import { ConfirmDelete } from './confirm-delete.tsx';

const texts = {
  en: { delete: 'Delete', copy: 'Copy ARN', copied: 'Copied', failed: 'Could not be copied' },
  ja: { delete: '削除', copy: 'ARN をコピー', copied: 'コピーしました', failed: 'コピーできませんでした' },
};

interface EntityHeaderProps {
  readonly name: string;
  readonly arn: string;
  readonly facts: readonly KeyValuePairsProps.Item[];
  /** The page of all its kind, where one is led when it is gone. */
  readonly list: string;
  /** Absent: it is not the account's to delete. */
  readonly remove?: () => Promise<unknown>;
}

/** The head of one entity's page: its name, its ARN, what is known of it, and its deletion. */
export function EntityHeader({ name, arn, facts, list, remove }: EntityHeaderProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const copied = (
    <CopyToClipboard
      variant="inline"
      textToCopy={arn}
      copyButtonAriaLabel={t.copy}
      copySuccessText={t.copied}
      copyErrorText={t.failed}
    />
  );
  return (
    <SpaceBetween size="m">
      <Header variant="h1" actions={remove && <Button onClick={() => setAsking(true)}>{t.delete}</Button>}>
        {name}
      </Header>
      <Container>
        <KeyValuePairs columns={3} items={[{ label: 'ARN', value: copied }, ...facts]} />
      </Container>
      {asking && remove && (
        <ConfirmDelete name={name} remove={remove} onClose={() => setAsking(false)} onDeleted={() => navigate(list)} />
      )}
    </SpaceBetween>
  );
}
