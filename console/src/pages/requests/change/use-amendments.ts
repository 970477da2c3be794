import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { IAMClient } from '@aws-sdk/client-iam';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useTexts } from '../../../preferences.tsx';
import type { Rewriting } from '../../../records.ts';
import { useSession } from '../../../session.tsx';
import { type Amendment, applyAmendments } from './apply-amendments.ts';
import { policyStore } from './store-policy.ts';
import type { Target } from './target.ts';
import { texts } from './texts.ts';

interface Amending {
  readonly busy: boolean;
  readonly done: boolean;
  readonly error: Error | undefined;
  apply(): void;
}

/** Stores changed policies as the signed-in principal; refuses where one has changed meanwhile. */
export function useAmendments(
  changes: readonly { readonly rewriting: Pick<Rewriting, 'before' | 'after'>; readonly target: Target }[],
): Amending {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { credentials } = useSession();
  const [state, setState] = useState<Omit<Amending, 'apply'>>({ busy: false, done: false, error: undefined });
  const gateway = (region: string) =>
    new APIGatewayClient({ region, endpoint: location.origin, credentials, maxAttempts: 1 });

  function apply(): void {
    const amendments = changes.flatMap(({ rewriting, target }): Amendment[] =>
      target.kind === 'fixed' ? [] : [{ ...rewriting, store: policyStore(target, { iam, gateway }) }],
    );
    setState({ busy: true, done: false, error: undefined });
    applyAmendments(amendments, t.changedSince).then(
      () => setState({ busy: false, done: true, error: undefined }),
      (error: Error) => setState({ busy: false, done: false, error }),
    );
  }
  return { ...state, apply };
}
