import { APIGatewayClient, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { Code } from '../../parts/code.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import { Tour } from './tour.tsx';

const texts = {
  en: {
    title: 'Sekisho',
    subtitle: 'The checkpoint: every signature is verified, every policy is evaluated.',
    apis: 'REST APIs',
    functions: 'Functions',
    users: 'Users',
    roles: 'Roles',
    use: 'Use it from a program',
    keys: 'Credentials of who is signed in here; they end with this session.',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Could not be copied',
  },
  ja: {
    title: 'Sekisho',
    subtitle: '関所: すべての署名を検証し、すべてのポリシーを評価します。',
    apis: 'REST API',
    functions: '関数',
    users: 'ユーザー',
    roles: 'ロール',
    use: 'プログラムから使う',
    keys: 'サインイン中のプリンシパルの認証情報です。このセッションとともに失効します。',
    copy: 'コピー',
    copied: 'コピーしました',
    failed: 'コピーできませんでした',
  },
};

/** What runs here, and how to reach it. */
export default function Home() {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.subtitle}>
        {t.title}
      </Header>
      <Counts />
      <Tour />
      <Credentials />
    </SpaceBetween>
  );
}

function Counts() {
  const t = useTexts(texts);
  const [gateway, lambda, iam] = [useClient(APIGatewayClient), useClient(LambdaClient), useClient(IAMClient)];
  const apis = useAnswer(useCallback(() => gateway.send(new GetRestApisCommand({ limit: 500 })), [gateway]));
  const functions = useAnswer(useCallback(() => lambda.send(new ListFunctionsCommand({})), [lambda]));
  const summary = useAnswer(useCallback(() => iam.send(new GetAccountSummaryCommand({})), [iam]));
  const { Users, Roles } = summary.value?.SummaryMap ?? {};
  return (
    <Container>
      <ColumnLayout columns={4} variant="text-grid">
        <Count to="/apis" name={t.apis} count={apis.value?.items?.length} />
        <Count to="/functions" name={t.functions} count={functions.value?.Functions?.length} />
        <Count to="/iam/users" name={t.users} count={Users} />
        <Count to="/iam/roles" name={t.roles} count={Roles} />
      </ColumnLayout>
      <Refusal error={apis.error ?? functions.error ?? summary.error} />
    </Container>
  );
}

function Count({
  to,
  name,
  count,
}: {
  readonly to: string;
  readonly name: string;
  readonly count: number | undefined;
}) {
  return (
    <div>
      <Box variant="awsui-key-label">{name}</Box>
      <PageLink to={to}>
        <Box variant="awsui-value-large">{count ?? '-'}</Box>
      </PageLink>
    </div>
  );
}

function Credentials() {
  const t = useTexts(texts);
  const { credentials, region } = useSession();
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const forms = {
    shell: shellLines({ accessKeyId, secretAccessKey, sessionToken, region }),
    profile: profileLines({ accessKeyId, secretAccessKey, sessionToken, region }),
    boto3: `import boto3\n\niam = boto3.client("iam", endpoint_url="${location.origin}", region_name="${region}")`,
    javascript: `const iam = new IAMClient({ endpoint: '${location.origin}', region: '${region}' });`,
  };
  return (
    <Container
      header={
        <Header variant="h2" description={t.keys}>
          {t.use}
        </Header>
      }
    >
      <Tabs
        tabs={Object.entries(forms).map(([id, text]) => ({
          id,
          label: id,
          content: (
            <SpaceBetween size="xs">
              <Code text={text.replaceAll(/(secret_access_key|session_token)( ?= ?).*/gi, '$1$2********')} />
              <CopyToClipboard
                textToCopy={text}
                copyButtonText={t.copy}
                copySuccessText={t.copied}
                copyErrorText={t.failed}
              />
            </SpaceBetween>
          ),
        }))}
      />
    </Container>
  );
}

type Lent = Readonly<Record<'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'region', string | undefined>>;

/** For ~/.aws/config. */
function profileLines({ accessKeyId, secretAccessKey, sessionToken, region }: Lent): string {
  const lines = {
    aws_access_key_id: accessKeyId,
    aws_secret_access_key: secretAccessKey,
    aws_session_token: sessionToken,
    region,
    endpoint_url: location.origin,
  };
  const set = Object.entries(lines).filter(([, value]) => value !== undefined);
  return ['[profile sekisho]', ...set.map(([name, value]) => `${name} = ${value}`)].join('\n');
}

function shellLines({ accessKeyId, secretAccessKey, sessionToken, region }: Lent): string {
  const lines = {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: location.origin,
  };
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `export ${name}='${value}'`)
    .join('\n');
}
