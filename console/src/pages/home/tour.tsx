import { APIGatewayClient, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Steps from '@cloudscape-design/components/steps';
import { useCallback } from 'react';
import { admin } from '../../admin.ts';
import { useClient } from '../../aws.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { useAnswer } from '../../use-answer.ts';

const texts = {
  en: {
    title: 'The story, step by step',
    description: 'Each step is a real action on its real page; come back here for the next.',
    done: 'done',
    next: 'to do',
    steps: {
      api: { what: 'Create an API with a MOCK method, deploy it to a stage, and call it', where: 'API Gateway' },
      iam: {
        what: 'Set AWS_IAM on the method: the draft differs until you deploy it again; then an unsigned call is refused',
        where: 'API Gateway',
      },
      function: {
        what: 'Create a function from the example that calls the API with its role, and run its test: it is denied',
        where: 'Lambda',
      },
      denial: {
        what: 'Open the denial: the gates, the statement that was missing, the smallest change that would allow it',
        where: 'Requests',
      },
      allowed: {
        what: 'Apply that change, or attach AmazonAPIGatewayInvokeFullAccess to the role, and test again: 200',
        where: 'Roles',
      },
    },
  },
  ja: {
    title: '物語を一歩ずつ',
    description: '各ステップは実際のページでの実際の操作です。終わったらここに戻ってください。',
    done: '完了',
    next: '未完了',
    steps: {
      api: { what: 'MOCK メソッドを持つ API を作成し、ステージにデプロイして呼び出す', where: 'API Gateway' },
      iam: {
        what: 'メソッドに AWS_IAM を設定する。再デプロイするまで下書きとの差が残り、デプロイ後は署名のない呼び出しが拒否される',
        where: 'API Gateway',
      },
      function: {
        what: 'ロールで API を呼び出すサンプルから関数を作成し、テストを実行する。拒否される',
        where: 'Lambda',
      },
      denial: {
        what: '拒否の理由を開く。関門、足りなかったステートメント、許可に必要な最小の変更が分かる',
        where: 'リクエスト',
      },
      allowed: {
        what: 'その変更を適用するか、ロールに AmazonAPIGatewayInvokeFullAccess をアタッチして、もう一度テストする。200 が返る',
        where: 'ロール',
      },
    },
  },
};

type Step = keyof (typeof texts)['en']['steps'];

const pages: Readonly<Record<Step, string>> = {
  api: '/apis',
  iam: '/apis',
  function: '/functions',
  denial: '/requests',
  allowed: '/iam/roles',
};

/** A guided tour of the story, which knows from what has happened how far it has come. */
export function Tour() {
  const t = useTexts(texts);
  const done = useProgress();
  return (
    <Container
      header={
        <Header variant="h2" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <Steps
        ariaLabel={t.title}
        steps={(Object.keys(pages) as Step[]).map((step) => ({
          status: done[step] ? 'success' : 'pending',
          statusIconAriaLabel: done[step] ? t.done : t.next,
          header: t.steps[step].what,
          details: <PageLink to={pages[step]}>{t.steps[step].where}</PageLink>,
        }))}
      />
      {Object.values(done).every(Boolean) && (
        <Box padding={{ top: 's' }}>
          <StatusIndicator type="success">{t.done}</StatusIndicator>
        </Box>
      )}
    </Container>
  );
}

function useProgress(): Readonly<Record<Step, boolean>> {
  const [gateway, lambda] = [useClient(APIGatewayClient), useClient(LambdaClient)];
  const apis = useAnswer(useCallback(() => gateway.send(new GetRestApisCommand({ limit: 1 })), [gateway]));
  const functions = useAnswer(useCallback(() => lambda.send(new ListFunctionsCommand({ MaxItems: 1 })), [lambda]));
  const requests = useAnswer(useCallback(() => admin<{ requests: RequestRecord[] }>('requests?limit=1000'), []));
  const seen = (requests.value?.requests ?? []).filter(({ plane }) => plane === 'data');
  const byRole = seen.filter(({ principal }) => principal?.includes(':assumed-role/'));
  return {
    api: (apis.value?.items?.length ?? 0) > 0 && seen.some(({ status }) => status === 200),
    iam: seen.some(({ error }) => error?.code === 'MissingAuthenticationTokenException'),
    function: (functions.value?.Functions?.length ?? 0) > 0,
    denial: byRole.some(({ decisions }) => decisions.some(({ effect }) => effect !== 'allow')),
    allowed: byRole.some(({ status }) => status === 200),
  };
}
