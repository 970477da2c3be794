import { APIGatewayClient, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import './counts.css';
import { texts } from './texts.ts';

/** How many APIs, functions, users and roles there are; `50+` where the service gives no more in one answer. */
export default function Counts() {
  const t = useTexts(texts);
  const [gateway, lambda, iam] = [useClient(APIGatewayClient), useClient(LambdaClient), useClient(IAMClient)];
  const apis = useAnswer(useCallback(() => gateway.send(new GetRestApisCommand({ limit: 500 })), [gateway]));
  const functions = useAnswer(useCallback(() => lambda.send(new ListFunctionsCommand({})), [lambda]));
  const summary = useAnswer(useCallback(() => iam.send(new GetAccountSummaryCommand({})), [iam]));
  const { Users, Roles } = summary.value?.SummaryMap ?? {};
  return (
    <Container>
      <div className="counts">
        <Count to="/apis" name={t.apis} count={atLeast(apis.value?.items, apis.value?.position)} />
        <Count
          to="/functions"
          name={t.functions}
          count={atLeast(functions.value?.Functions, functions.value?.NextMarker)}
        />
        <Count to="/iam/users" name={t.users} count={Users} />
        <Count to="/iam/roles" name={t.roles} count={Roles} />
      </div>
      <Refusal error={apis.error ?? functions.error ?? summary.error} />
    </Container>
  );
}

function atLeast(items: readonly object[] | undefined, next: string | undefined): string | undefined {
  return items && `${items.length}${next ? '+' : ''}`;
}

interface CountProps {
  readonly to: string;
  readonly name: string;
  readonly count: number | string | undefined;
}

function Count({ to, name, count }: CountProps) {
  return (
    <div>
      <Box variant="awsui-key-label">{name}</Box>
      <PageLink to={to}>
        <Box variant="awsui-value-large">{count ?? '-'}</Box>
      </PageLink>
    </div>
  );
}
