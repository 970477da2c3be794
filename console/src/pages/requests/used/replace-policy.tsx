import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import type { RuledStatement } from '../../../records.ts';
import { useSession } from '../../../session.tsx';
import { holderOf } from '../change/target.ts';
import { ConfirmReplacement } from './confirm-replacement.tsx';
import { texts } from './texts.ts';

interface ReplacePolicyProps {
  readonly holder: string;
  readonly allowedBy: RuledStatement;
  /** The policy that is enough. */
  readonly document: string;
}

/** A button that gives the principal what it used in the place of the attached policy that allowed the request. */
export function ReplacePolicy({ holder: arn, allowedBy, document }: ReplacePolicyProps) {
  const t = useTexts(texts);
  const { account } = useSession();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const holder = arn.split(':')[4] === account ? holderOf(arn) : undefined;
  const { policy, effect } = allowedBy;
  if (!holder || effect !== 'Allow' || policy.arn === undefined) return null;
  if (!policy.attachedTo.includes(arn)) return policy.attachedTo.length > 0 && <Box>{t.fromGroup(policy.name)}</Box>;
  if (done) return <Alert type="success">{t.done(policy.name)}</Alert>;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.replace(policy.name)}</Button>
      {asking && (
        <ConfirmReplacement
          holder={holder}
          policy={{ name: policy.name, arn: policy.arn }}
          document={document}
          onDone={() => setDone(true)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
