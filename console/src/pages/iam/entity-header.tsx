import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDelete } from '../../parts/confirm-delete.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { useTexts } from '../../preferences.tsx';
import { BecomeButton } from '../../switch/become-button.tsx';

const texts = {
  en: { delete: 'Delete' },
  ja: { delete: '削除' },
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
  return (
    <SpaceBetween size="m">
      <Header
        variant="h1"
        description={<Copyable text={arn} name="ARN" />}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {isPrincipal(arn) && <BecomeButton arn={arn} />}
            {remove && <Button onClick={() => setAsking(true)}>{t.delete}</Button>}
          </SpaceBetween>
        }
      >
        {name}
      </Header>
      <Container>
        <KeyValuePairs columns={facts.length} items={facts} />
      </Container>
      {asking && remove && (
        <ConfirmDelete
          items={[name]}
          nameOf={String}
          remove={remove}
          onClose={() => setAsking(false)}
          onDeleted={() => navigate(list)}
        />
      )}
    </SpaceBetween>
  );
}

/** Whether one may see the console as it. */
function isPrincipal(arn: string): boolean {
  return /:(user|role)\//.test(arn);
}
