import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface DeleteInFormProps {
  readonly onDelete: () => Promise<void>;
  /** The form shows why. */
  readonly onRefused: (error: Error) => void;
}

/** The button of a form that deletes what the form shows. */
export function DeleteInForm({ onDelete, onRefused }: DeleteInFormProps) {
  const t = useTexts(texts);
  const [busy, setBusy] = useState(false);

  function remove(): void {
    setBusy(true);
    onDelete().catch((error: Error) => {
      onRefused(error);
      setBusy(false);
    });
  }

  return (
    <Button formAction="none" loading={busy} onClick={remove}>
      {t.remove}
    </Button>
  );
}
