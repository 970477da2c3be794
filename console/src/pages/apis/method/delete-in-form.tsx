import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

/** The button of a form that deletes what it shows; a refusal stays in its own words beside it. */
export function DeleteInForm({ onDelete }: { readonly onDelete: () => Promise<void> }) {
  const t = useTexts(texts);
  const [error, setError] = useState<Error>();
  return (
    <>
      {error && <span role="alert">{error.message}</span>}
      <Button formAction="none" onClick={() => onDelete().catch(setError)}>
        {t.remove}
      </Button>
    </>
  );
}
