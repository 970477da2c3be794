import SpaceBetween from '@cloudscape-design/components/space-between';
import { AttachedPolicies } from './attached-policies.tsx';
import { InlinePolicies } from './inline-policies.tsx';
import type { Holder } from './policy-holder.ts';

/** What a user, group or role may do: the policies attached to it and those written into it. */
export function Permissions({ holder }: { readonly holder: Holder }) {
  return (
    <SpaceBetween size="l">
      <AttachedPolicies holder={holder} />
      <InlinePolicies holder={holder} />
    </SpaceBetween>
  );
}
