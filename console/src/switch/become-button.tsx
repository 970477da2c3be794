import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusal } from '../parts/refusal.tsx';
import { useTexts } from '../preferences.tsx';
import { useSession } from '../session.tsx';

const texts = {
  en: { become: 'See the console as this principal' },
  ja: { become: 'このプリンシパルとして見る' },
};

/** Sees the console as a user or a role, at once. */
export function BecomeButton({ arn }: { readonly arn: string }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { principal, become } = useSession();
  const [error, setError] = useState<Error>();
  if (arn === principal) return null;
  return (
    <>
      <Refusal error={error} />
      <Button iconName="user-profile" onClick={() => become(arn).then(() => navigate('/'), setError)}>
        {t.become}
      </Button>
    </>
  );
}
