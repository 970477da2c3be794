import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDelete } from '../../parts/confirm-delete.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { useTexts } from '../../preferences.tsx';
import { useNamedPage } from '../../shell/page-name.ts';

const texts = { en: { edit: 'Edit', delete: 'Delete' }, ja: { edit: '編集', delete: '削除' } };

interface ThingHeaderProps {
  readonly name: string;
  readonly id: string;
  readonly facts: readonly (KeyValuePairsProps.Item | undefined)[];
  /** The form that changes it. */
  readonly edit?: (close: () => void) => ReactNode;
  readonly remove: () => Promise<unknown>;
  /** The page of all its kind, where one is led when it is gone. */
  readonly list: string;
}

/** The head of the page of one key, plan, domain name or the like: its name, its id, what is known of it. */
export function ThingHeader({ name, id, facts, edit, remove, list }: ThingHeaderProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  useNamedPage(name);
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = () => setOpen(undefined);
  const buttons = (
    <SpaceBetween direction="horizontal" size="xs">
      {edit && <Button onClick={() => setOpen('edit')}>{t.edit}</Button>}
      <Button onClick={() => setOpen('delete')}>{t.delete}</Button>
    </SpaceBetween>
  );
  return (
    <SpaceBetween size="m">
      <Header variant="h1" description={<Copyable text={id} name="ID" />} actions={buttons}>
        {name}
      </Header>
      <Container>
        <KeyValuePairs columns={3} items={facts.filter((fact) => fact !== undefined)} />
      </Container>
      {open === 'edit' && edit?.(close)}
      {open === 'delete' && (
        <ConfirmDelete
          items={[name]}
          nameOf={String}
          remove={remove}
          onClose={close}
          onDeleted={() => navigate(list)}
        />
      )}
    </SpaceBetween>
  );
}
