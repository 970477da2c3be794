import type { TestInvokeAuthorizerResponse } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

/** What an authorizer answered: whom it vouches for, the policy that came back, and the log. */
export function AuthorizerAnswer({ answer }: { readonly answer: TestInvokeAuthorizerResponse }) {
  const t = useTexts(texts);
  const { clientStatus = 0, latency = 0, principalId, policy, claims, log = '' } = answer;
  // Whom it lets in it gives no status.
  const isIn = clientStatus < 400;
  return (
    <SpaceBetween size="s">
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: t.status,
            value: (
              <StatusIndicator type={isIn ? 'success' : 'error'}>
                {isIn ? t.allowed : t.refused(clientStatus)}
              </StatusIndicator>
            ),
          },
          { label: t.principal, value: principalId ?? t.none },
          { label: t.latency, value: `${latency} ms` },
        ]}
      />
      {policy && <Said label={t.policy} text={lineByLine(policy)} />}
      {claims && <Said label={t.claims} text={JSON.stringify(claims, undefined, 2)} />}
      <Said label={t.log} text={log} />
    </SpaceBetween>
  );
}

/** As it came, where it is no JSON. */
function lineByLine(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <Box variant="awsui-key-label">{label}</Box>
      <WrappedText text={text} />
    </div>
  );
}
