import { IAMClient } from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useMemo } from 'react';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { callsOf, type Holder } from '../../iam/permissions/policy-holder.ts';
import { inlineStore } from '../change/store-policy.ts';
import { comparedLines } from '../lines/compared-lines.ts';
import { LineSheet } from '../lines/line-sheet.tsx';
import { texts } from './texts.ts';

const policyName = 'least-privilege';

interface ConfirmReplacementProps {
  readonly holder: Holder;
  readonly policy: { readonly name: string; readonly arn: string };
  readonly document: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Shows what the inline policy becomes and what is detached, and does both. */
export function ConfirmReplacement({ holder, policy, document, onDone, onClose }: ConfirmReplacementProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const store = useMemo(() => inlineStore(iam, { holder, policyName }), [iam, holder]);
  const { value: before, error } = useAnswer(useCallback(() => store.read(), [store]));
  const lines = useMemo(() => comparedLines(laidOut(before ?? ''), document), [before, document]);

  async function replace(): Promise<void> {
    await store.write(document);
    await callsOf(iam, holder).detach(policy.arn);
    onDone();
    onClose();
  }

  return (
    <FormModal
      title={t.replaceTitle}
      size="large"
      submit={t.submit}
      disabled={before === undefined}
      onSubmit={replace}
      onClose={onClose}
    >
      <Box>{t.will(`${holder.kind}/${holder.name}`, policyName, policy.name)}</Box>
      <Refusal error={error} />
      {before === undefined ? !error && <Spinner /> : <LineSheet label={t.added(policyName)} lines={lines} />}
    </FormModal>
  );
}

function laidOut(document: string): string {
  return document && JSON.stringify(JSON.parse(document), undefined, 2);
}
