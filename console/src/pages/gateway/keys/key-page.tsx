import {
  APIGatewayClient,
  type ApiKey,
  DeleteApiKeyCommand,
  GetApiKeyCommand,
  paginateGetUsagePlans,
  type UsagePlan,
} from '@aws-sdk/client-api-gateway';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { copyColumn, nameColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useTexts } from '../../../preferences.tsx';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { shownTags } from '../shown-tags.ts';
import { ThingHeader } from '../thing-header.tsx';
import { EditKey } from './edit-key.tsx';
import { KeyValue } from './key-value.tsx';
import { texts } from './texts.ts';

/** One API key: its state, its value when it is asked for, the usage plans that it is in. */
export default function KeyPage() {
  const { id = '' } = useParams();
  const gateway = useClient(APIGatewayClient);
  const answer = useAnswer(useCallback(() => gateway.send(new GetApiKeyCommand({ apiKey: id })), [gateway, id]));
  return (
    <Loaded name={id} answer={answer}>
      {(apiKey) => <Shown key={id} apiKey={apiKey} answer={answer} />}
    </Loaded>
  );
}

function Shown({ apiKey, answer }: { readonly apiKey: ApiKey; readonly answer: Answer<ApiKey> }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { id = '', name, description, enabled, createdDate, lastUpdatedDate, tags } = apiKey;
  return (
    <SpaceBetween size="l">
      <ThingHeader
        name={name ?? id}
        id={id}
        list="/gateway/keys"
        facts={[
          { label: t.state, value: enabled ? t.on : t.off },
          { label: t.value, value: <KeyValue id={id} /> },
          { label: t.about, value: description ?? '-' },
          { label: t.createdAt, value: createdDate?.toLocaleString() },
          { label: t.updatedAt, value: lastUpdatedDate?.toLocaleString() },
          { label: t.tags, value: shownTags(tags) },
        ]}
        edit={(close) => <EditKey apiKey={apiKey} onClose={close} onSaved={answer.reload} />}
        remove={() => gateway.send(new DeleteApiKeyCommand({ apiKey: id }))}
      />
      <PlansOfKey id={id} />
    </SpaceBetween>
  );
}

function PlansOfKey({ id: keyId }: { readonly id: string }) {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const plans = useAnswer(
    useCallback(
      () => everyItem(paginateGetUsagePlans({ client, pageSize: 500 }, { keyId }), ({ items }) => items),
      [client, keyId],
    ),
  );
  return (
    <ListTable
      title={t.plans}
      empty={t.noPlans}
      answer={plans}
      idOf={({ id = '' }) => id}
      columns={[
        nameColumn<UsagePlan>(
          t.name,
          ({ name = '' }) => name,
          ({ id = '' }) => `/gateway/plans/${id}`,
        ),
        copyColumn<UsagePlan>('id', t.id, ({ id = '' }) => id),
      ]}
    />
  );
}
