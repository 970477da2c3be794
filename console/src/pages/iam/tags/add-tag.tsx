import type { Tag } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: { title: 'Add a tag', key: 'Key', value: 'Value - optional', add: 'Add tag' },
  ja: { title: 'タグの追加', key: 'キー', value: '値 - オプション', add: 'タグを追加' },
};

interface AddTagProps {
  readonly add: (tag: Tag) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onAdded: () => Promise<void>;
}

/** A new tag, or a new value of one that is there. */
export function AddTag({ add, onClose, onAdded }: AddTagProps) {
  const t = useTexts(texts);
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');

  async function save(): Promise<void> {
    await add({ Key: key, Value: value });
    await onAdded();
    onClose();
  }

  return (
    <FormModal title={t.title} submit={t.add} disabled={key === ''} onSubmit={save} onClose={onClose}>
      <FormField label={t.key}>
        <Input value={key} onChange={({ detail }) => setKey(detail.value)} autoFocus />
      </FormField>
      <FormField label={t.value}>
        <Input value={value} onChange={({ detail }) => setValue(detail.value)} />
      </FormField>
    </FormModal>
  );
}
