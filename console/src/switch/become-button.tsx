import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refusal } from '../parts/refusal.tsx';
import { useTexts } from '../preferences.tsx';
import { useSession } from '../session.tsx';

const texts = {
  en: { role: 'Switch to this role', user: 'Switch to this user' },
  ja: { role: 'このロールに切り替え', user: 'このユーザーに切り替え' },
};

/** Sees the console as a user or a role, at once. */
export function BecomeButton({ arn }: { readonly arn: string }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { principal, operator, become } = useSession();
  const [error, setError] = useState<Error>();
  if (arn === principal || !operator) return null;
  return (
    <>
      <Refusal error={error} />
      <Button iconName="user-profile" onClick={() => become(arn).then(() => navigate('/'), setError)}>
        {arn.includes(':role/') ? t.role : t.user}
      </Button>
    </>
  );
}
