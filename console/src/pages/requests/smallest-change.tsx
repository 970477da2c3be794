import { IAMClient, PutRolePolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { Code } from '../../parts/code.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { type Language, usePreferences, useTexts } from '../../preferences.tsx';
import type { RuledChange, Ruling } from '../../records.ts';
import { texts } from './texts.ts';

/** What it would take to allow exactly this, and a button that does it where it is one new inline policy. */
export function SmallestChange({ ruling: { changes } }: { readonly ruling: Ruling }) {
  const t = useTexts(texts);
  if (changes.length === 0) return null;
  const [only] = changes;
  return (
    <SpaceBetween size="xs">
      <Box variant="awsui-key-label">{t.change}</Box>
      {changes.map((change) => (
        <Change key={`${change.kind} ${change.layer}`} change={change} />
      ))}
      {changes.length === 1 && only?.attachTo && only.add && <Apply holder={only.attachTo} statement={only.add} />}
    </SpaceBetween>
  );
}

const kindTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'add-statement': 'Add this statement',
    'remove-statement': 'Remove this statement',
    'remove-action': 'Take the action out',
    'remove-resource': 'Take the resource out',
    'except-resource': 'Except the resource',
    unchangeable: 'No change is small enough',
  },
  ja: {
    'add-statement': 'このステートメントを追加',
    'remove-statement': 'このステートメントを削除',
    'remove-action': 'アクションを外す',
    'remove-resource': 'リソースを外す',
    'except-resource': 'リソースを除外',
    unchangeable: '十分に小さい変更はありません',
  },
};

function Change({ change }: { readonly change: RuledChange }) {
  const t = useTexts(texts);
  const { language } = usePreferences();
  const { kind, layer, attachTo, policy, add, statement, values = [], note } = change;
  const where = attachTo ? `${t.newPolicy} ${attachTo}` : (policy?.arn ?? policy?.name ?? layer);
  return (
    <SpaceBetween size="xxs">
      <Box>{`${kindTexts[language][kind] ?? kind}: ${where} ${values.join(', ')}`}</Box>
      {add && <Code text={JSON.stringify(add, undefined, 2)} />}
      {statement?.text && <Code text={statement.text} />}
      {note && <Box color="text-body-secondary">{note}</Box>}
    </SpaceBetween>
  );
}

interface ApplyProps {
  /** ARN of a user or role. */
  readonly holder: string;
  readonly statement: object;
}

function Apply({ holder, statement }: ApplyProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const name = holder.slice(holder.lastIndexOf('/') + 1);
  const PolicyName = `allow-${Date.now()}`;
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });

  function apply(): void {
    setBusy(true);
    const put = holder.includes(':user/')
      ? iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName, PolicyDocument }))
      : iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName, PolicyDocument }));
    put.then(() => tell(t.applied), setError).finally(() => setBusy(false));
  }

  return (
    <SpaceBetween size="xs">
      <Refusal error={error} />
      <Button onClick={apply} loading={busy}>
        {t.apply}
      </Button>
    </SpaceBetween>
  );
}
