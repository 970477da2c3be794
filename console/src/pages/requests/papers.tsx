import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import { Copyable } from '../../parts/copyable.tsx';
import { usePreferences, useTexts } from '../../preferences.tsx';
import type { RequestPapers, RequestRecord } from '../../records.ts';
import { EntityName } from './ruling/policy-name.tsx';
import { stationTexts } from './way/api-station-texts.ts';
import { texts as wayTexts } from './way/texts.ts';
import { vouchedWords, vouchingAuthorizer } from './way/vouched.ts';

const texts = {
  en: {
    title: 'Caller identity',
    caller: 'Caller',
    nobody: 'Nobody: no signature proved who it was',
    cameAs: 'Type',
    key: 'Access key',
    issuer: 'Session issuer',
    session: 'Session name',
    issued: 'Session created',
    expires: 'Session expires',
    mfa: 'MFA',
    noMfa: 'not used',
    source: 'Source identity',
    tags: 'Session tags',
    provider: 'Identity provider',
    console: 'this console',
    asked: 'Request',
    time: 'Time',
    ids: 'Request ID',
    authorizationId: 'Authorization ID',
  },
  ja: {
    title: '身分証',
    caller: '呼び出し元',
    nobody: '不明: 署名で身元が証明されていません',
    cameAs: '種類',
    key: 'アクセスキー',
    issuer: 'ポリシーの持ち主',
    session: 'セッション名',
    issued: 'セッションの作成',
    expires: 'セッションの終了',
    mfa: 'MFA',
    noMfa: '未使用',
    source: 'ソース ID',
    tags: 'セッションタグ',
    provider: '身元の保証',
    console: 'このコンソール',
    asked: '要求',
    time: '時刻',
    ids: 'リクエスト ID',
    authorizationId: '認可 ID',
  },
};

interface PapersProps {
  readonly request: RequestRecord;
  readonly authorizationId: string | undefined;
}

type Item = KeyValuePairsProps.Pair;

/** Who called, with which key and in which session, as far as the signature proved it. */
export function Papers({ request, authorizationId }: PapersProps) {
  const t = useTexts(texts);
  const { language } = usePreferences();
  const { at, method, host, path, query, principal, papers, signature, requestId } = request;
  const session = useSessionItems(papers);
  const items: Item[] = [
    { label: t.caller, value: principal ? <Caller arn={principal} /> : <Outsider request={request} /> },
    ...(signature?.accessKeyId ? [{ label: t.key, value: signature.accessKeyId }] : []),
    ...session,
    { label: t.asked, value: <Box variant="code">{`${method} ${host}${path}${query && `?${query}`}`}</Box> },
    { label: t.time, value: new Date(at).toLocaleString(language) },
    { label: t.ids, value: requestId },
    ...(authorizationId ? [{ label: t.authorizationId, value: authorizationId }] : []),
  ];
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <div id="papers" className="papers">
        <KeyValuePairs columns={3} items={items} />
      </div>
    </Container>
  );
}

/** Whom no signature proved: an authorizer may have let it in. */
function Outsider({ request }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  const stations = useTexts(stationTexts);
  const authorizer = vouchingAuthorizer(request);
  if (!authorizer) return t.nobody;
  return `${authorizer.principalId ?? stations.holder}, ${vouchedWords(authorizer, request, stations)}`;
}

function Caller({ arn }: { readonly arn: string }) {
  return (
    <>
      <EntityName arn={arn} />
      <Box variant="small" display="block">
        <Copyable text={arn} />
      </Box>
    </>
  );
}

/** Only what the session knows of itself. */
function useSessionItems(papers: RequestPapers | undefined): Item[] {
  const t = useTexts(texts);
  const kinds = useTexts(wayTexts);
  const { language } = usePreferences();
  if (!papers) return [];
  const { kind, issuer, session } = papers;
  const time = (at: number) => new Date(at).toLocaleString(language);
  const as = kinds[kind] + (session?.console ? ` (${t.console})` : '');
  const tags = session?.tags.map(({ Key, Value }) => `${Key}=${Value}`).join(', ');
  const rows: readonly (Item | undefined | '' | false)[] = [
    { label: t.cameAs, value: as },
    issuer !== undefined && { label: t.issuer, value: <EntityName arn={issuer} /> },
    session?.name !== undefined && { label: t.session, value: session.name },
    session && { label: t.issued, value: time(session.issuedAt) },
    session && { label: t.expires, value: time(session.expiresAt) },
    session && { label: t.mfa, value: session.mfaAt === undefined ? t.noMfa : time(session.mfaAt) },
    session?.sourceIdentity !== undefined && { label: t.source, value: session.sourceIdentity },
    tags && { label: t.tags, value: tags },
    session?.provider !== undefined && { label: t.provider, value: session.provider },
  ];
  return rows.filter((row): row is Item => typeof row === 'object');
}
