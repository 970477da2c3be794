import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Toggle from '@cloudscape-design/components/toggle';
import { useCallback, useMemo, useState } from 'react';
import { admin } from '../../../admin.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { RuledStatement } from '../../../records.ts';
import { useAnswer } from '../../../use-answer.ts';
import { LineSheet } from '../lines/line-sheet.tsx';
import { Coverage, type Covered } from './coverage.tsx';
import { ReplacePolicy } from './replace-policy.tsx';
import { texts } from './texts.ts';

interface Generated {
  readonly policy: { readonly Statement: readonly object[] };
}

interface UsedProps {
  /** ARN of a user or role. */
  readonly holder: string;
  /** The statement that decided the request at hand. */
  readonly allowedBy: RuledStatement | undefined;
}

/** The statements that were used, and the policy that would have been enough. */
export function Used({ holder, allowedBy }: UsedProps) {
  const t = useTexts(texts);
  const [wildcards, setWildcards] = useState(false);
  const ask = useCallback(async () => {
    const principal = `principal=${encodeURIComponent(holder)}`;
    const [{ policy }, { statements }] = await Promise.all([
      admin<Generated>(`policies/generated?${principal}${wildcards ? '&wildcard' : ''}`),
      admin<{ readonly statements: readonly Covered[] }>(`policies/coverage?${principal}`),
    ]);
    return { document: policy.Statement.length > 0 ? JSON.stringify(policy, undefined, 2) : '', statements };
  }, [holder, wildcards]);
  const { value, error } = useAnswer(ask);
  const lines = useMemo(
    () => (value?.document ?? '').split('\n').map((text, at) => ({ text, number: at + 1 })),
    [value],
  );
  if (!value) return error ? <Refusal error={error} /> : <Spinner />;
  return (
    <SpaceBetween size="m">
      <Coverage statements={value.statements} />
      <Box variant="h3">{t.generated}</Box>
      {value.document === '' && <Box>{t.nothing}</Box>}
      {value.document && (
        <SpaceBetween size="s">
          <Toggle checked={wildcards} onChange={({ detail }) => setWildcards(detail.checked)}>
            {t.wildcards}
          </Toggle>
          <LineSheet label={t.generated} lines={lines} />
          {allowedBy && <ReplacePolicy holder={holder} allowedBy={allowedBy} document={value.document} />}
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
