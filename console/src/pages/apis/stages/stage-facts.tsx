import type { Stage } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import { Copyable } from '../../../parts/copyable.tsx';
import { useTexts } from '../../../preferences.tsx';
import { InvokeUrls } from './invoke-urls.tsx';
import { texts } from './texts.ts';

/** Where a stage is called, what it serves since when, and its variables and tags where it has any. */
export function StageFacts({ stage }: { readonly stage: Stage }) {
  const t = useTexts(texts);
  const { stageName = '', deploymentId, lastUpdatedDate, variables, tags } = stage;
  return (
    <KeyValuePairs
      items={[
        { label: t.addresses, value: <InvokeUrls stage={stageName} /> },
        { label: t.deployment, value: <DeploymentFact id={deploymentId} at={lastUpdatedDate} /> },
        ...pairsUnder(t.variables, variables),
        ...pairsUnder(t.tags, tags),
      ]}
    />
  );
}

function DeploymentFact({ id = '', at }: { readonly id: string | undefined; readonly at: Date | undefined }) {
  return (
    <>
      <Copyable text={id} /> {at?.toLocaleString()}
    </>
  );
}

function pairsUnder(label: string, entries: Readonly<Record<string, string>> = {}): KeyValuePairsProps.Item[] {
  const pairs = Object.entries(entries).map(([name, value]) => (
    <Box key={name} variant="code" display="block">
      {`${name} = ${value}`}
    </Box>
  ));
  return pairs.length > 0 ? [{ label, value: pairs }] : [];
}
