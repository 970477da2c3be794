import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { invokeUrls } from './addresses.ts';
import { texts } from './texts.ts';

/** Both addresses of a stage, each to copy. */
export function InvokeUrls({ stage }: { readonly stage: string }) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const { region } = useSession();
  return invokeUrls(apiId, stage, region).map((url) => (
    <div key={url}>
      <CopyToClipboard
        variant="inline"
        textToCopy={url}
        copyButtonAriaLabel={t.copy(url)}
        copySuccessText={t.copied}
        copyErrorText={t.failed}
      />
    </div>
  ));
}
