import Box from '@cloudscape-design/components/box';
import { Copyable } from '../../../parts/copyable.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { invokeUrls } from './addresses.ts';

const texts = {
  en: { byPath: 'Functions and every other program', byHost: 'Browsers and curl, as on AWS' },
  ja: { byPath: '関数とその他すべてのプログラム', byHost: 'ブラウザーと curl (AWS と同じ形式)' },
};

/** Both addresses of a stage, each to copy and with who can use it; the one that always works comes first. */
export function InvokeUrls({ stage }: { readonly stage: string }) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const { region } = useSession();
  const urls = invokeUrls(apiId, stage, region);
  return (['byPath', 'byHost'] as const).map((form) => (
    <div key={form}>
      <Copyable text={urls[form]} />
      <Box color="text-body-secondary" fontSize="body-s" padding={{ left: 'l' }}>
        {t[form]}
      </Box>
    </div>
  ));
}
