import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { Copyable } from '../../../parts/copyable.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { FailedLookup } from './failed-lookup.ts';

const texts = {
  en: {
    title: (name: string) => `The function cannot look up ${name}`,
    why: 'Names below localhost are known to browsers and curl. Functions call an API by the address whose path holds its ID:',
    set: (variable: string) => `Set ${variable} to it`,
    where: 'It stands on the Stages tab of the API.',
  },
  ja: {
    title: (name: string) => `関数は ${name} の名前を解決できません`,
    why: 'localhost の下の名前を解決できるのはブラウザーと curl です。関数からは、パスに API の ID を含むアドレスで呼び出します。',
    set: (variable: string) => `${variable} に設定`,
    where: 'アドレスは API の [ステージ] タブにあります。',
  },
};

interface LookupHelpProps {
  readonly functionName: string;
  readonly lookup: FailedLookup;
}

/** Why a name of this server is not found inside a function, and the address that works there. */
export function LookupHelp({ functionName, lookup: { name, instead } }: LookupHelpProps) {
  const t = useTexts(texts);
  return (
    <Alert type="warning" header={t.title(name)}>
      <Box>{t.why}</Box>
      {instead ? <Copyable text={instead.url} /> : <Box>{t.where}</Box>}
      {instead && (
        <Box>
          <PageLink to={`/functions/${functionName}?tab=configuration`}>{t.set(instead.variable)}</PageLink>
        </Box>
      )}
    </Alert>
  );
}
