import type { Policy } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { usePolicyDocument } from './use-policy-document.ts';

const texts = {
  en: { preview: (name: string) => `Preview ${name}` },
  ja: { preview: (name: string) => `${name} をプレビュー` },
};

/** The name of a policy; opened, its document. */
export function PolicyPreview({ policy }: { readonly policy: Policy }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const { PolicyName = '' } = policy;
  return (
    <>
      <Button
        variant="inline-link"
        formAction="none"
        iconName={open ? 'caret-down-filled' : 'caret-right-filled'}
        ariaLabel={t.preview(PolicyName)}
        ariaExpanded={open}
        onClick={() => setOpen(!open)}
      >
        {PolicyName}
      </Button>
      {open && <Document policy={policy} />}
    </>
  );
}

function Document({ policy: { Arn = '', DefaultVersionId = '' } }: { readonly policy: Policy }) {
  const { value, error } = usePolicyDocument(Arn, DefaultVersionId);
  if (error) return <Refusal error={error} />;
  return value === undefined ? <Spinner /> : <WrappedText text={value} />;
}
