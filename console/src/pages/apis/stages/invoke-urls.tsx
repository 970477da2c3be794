import { Copyable } from '../../../parts/copyable.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { invokeUrls } from './addresses.ts';

/** Both addresses of a stage, each to copy. */
export function InvokeUrls({ stage }: { readonly stage: string }) {
  const { apiId } = useApi();
  const { region } = useSession();
  return invokeUrls(apiId, stage, region).map((url) => (
    <div key={url}>
      <Copyable text={url} />
    </div>
  ));
}
