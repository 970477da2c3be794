import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import { firstRegion, type SignedIn } from '../open-session.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useTask } from '../parts/use-task.ts';
import { useTexts } from '../preferences.tsx';
import { signIn } from '../switch/enter.ts';
import { KeyFields } from '../switch/key-fields.tsx';

const texts = { en: { go: 'Sign in' }, ja: { go: 'サインイン' } };

/** Signs in by a key, which STS is asked about. INVARIANT: it is held in memory alone, and gone with the page. */
export default function KeyForm({ onSignedIn }: { readonly onSignedIn: (signedIn: SignedIn) => void }) {
  const t = useTexts(texts);
  const [key, setKey] = useState({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });
  const { run, busy, error } = useTask();

  function send(event: FormEvent): void {
    event.preventDefault();
    const credentials = { ...key, sessionToken: key.sessionToken || undefined };
    run(() => signIn({ region: firstRegion(), credentials }).then(onSignedIn));
  }

  return (
    <form onSubmit={send}>
      <SpaceBetween size="s">
        <KeyFields value={key} onChange={setKey} />
        <Refusal error={error} unexplained />
        <Button variant="primary" loading={busy} disabled={key.accessKeyId === '' || key.secretAccessKey === ''}>
          {t.go}
        </Button>
      </SpaceBetween>
    </form>
  );
}
