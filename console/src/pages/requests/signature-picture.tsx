import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord, RequestSignature } from '../../records.ts';
import { changedLines } from './lines/compared-lines.ts';
import type { SheetLine } from './lines/fold.ts';
import { LineSheet } from './lines/line-sheet.tsx';
import { sealOf } from './way/stations.ts';

const texts = {
  en: {
    title: 'Signature',
    matched: 'The signature matched what was received.',
    presigned: 'It came in the query (a presigned URL).',
    none: 'No signature was asked for.',
    missing: 'A signature was needed, and the request carried none.',
    uncompared:
      'The signature was not compared: the request was refused before that, for the reason in the answer above.',
    unknown:
      'The signature did not match, and no known mistake explains it: most likely the secret is not the one of this access key.',
    diff: 'Canonical request: as signed (-) and as received (+)',
    received: 'Canonical request as received',
    signed: 'Canonical request as signed',
    toSign: 'String to sign',
    habits: 'Libraries that are known for it',
  },
  ja: {
    title: '署名',
    matched: '署名は受信した内容と一致しました。',
    presigned: '署名はクエリにありました (署名付き URL)。',
    none: '署名は求められていません。',
    missing: '署名が必要ですが、リクエストに署名がありません。',
    uncompared: '署名は比較されていません。上の応答にある理由で、比較の前に拒否されました。',
    unknown:
      '署名が一致せず、既知の間違いでは説明できません。おそらくシークレットがこのアクセスキーのものではありません。',
    diff: '正規リクエスト: 署名時 (-) と受信時 (+)',
    received: '受信した正規リクエスト',
    signed: '署名時の正規リクエスト',
    toSign: '署名対象の文字列',
    habits: 'この間違いで知られるライブラリ',
  },
};

/** What was signed against what was received, with the mistake that explains the difference. */
export function SignaturePicture({ request }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  const { signature = {} } = request;
  const { finding, canonicalRequest, stringToSign, presigned } = signature;
  const [type, told] = outcome(t, request, signature);
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <div id="signature">
        <SpaceBetween size="s">
          <StatusIndicator type={type}>{told}</StatusIndicator>
          {presigned && <Box>{t.presigned}</Box>}
          {finding?.habits && <Habits title={t.habits} habits={finding.habits} />}
          {finding && <Box variant="h3">{t.diff}</Box>}
          {finding && <LineSheet label={t.diff} lines={changedLines(finding.diff)} />}
          {finding && <Text title={t.signed} text={finding.canonicalRequest} />}
          {canonicalRequest && <Text title={t.received} text={canonicalRequest} />}
          {stringToSign && <Text title={t.toSign} text={stringToSign} />}
        </SpaceBetween>
      </div>
    </Container>
  );
}

function outcome(
  t: (typeof texts)['en'],
  request: RequestRecord,
  { finding, canonicalRequest }: RequestSignature,
): readonly [StatusIndicatorProps.Type, string] {
  const seal = sealOf(request);
  if (seal === 'matched') return ['success', t.matched];
  if (seal === 'none') return ['info', t.none];
  if (seal === 'missing') return ['error', t.missing];
  return ['error', finding?.told ?? (canonicalRequest === undefined ? t.uncompared : t.unknown)];
}

type Finding = NonNullable<RequestSignature['finding']>;

function Habits({ title, habits }: { readonly title: string; readonly habits: NonNullable<Finding['habits']> }) {
  return (
    <ExpandableSection headerText={title}>
      <ul>
        {habits.map(({ library, remedy }) => (
          <li key={library + remedy}>
            {library}: {remedy}
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }) {
  const lines: readonly SheetLine[] = text.split('\n').map((line, at) => ({ text: line, number: at + 1 }));
  return (
    <ExpandableSection headerText={title}>
      <LineSheet label={title} lines={lines} />
    </ExpandableSection>
  );
}
