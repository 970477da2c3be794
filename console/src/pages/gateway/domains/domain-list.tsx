import {
  APIGatewayClient,
  DeleteDomainNameCommand,
  type DomainName,
  paginateGetDomainNames,
} from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { copyColumn } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { DomainForm } from './domain-form.tsx';
import { domainPath, keyOf } from './domain-key.ts';
import { texts } from './texts.ts';

/** Every custom domain name of the account in the region. */
export default function DomainList() {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(() => everyItem(paginateGetDomainNames({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
  return (
    <EntityList
      texts={t}
      answer={answer}
      nameOf={({ domainName = '' }) => domainName}
      to={domainPath}
      columns={[
        {
          id: 'type',
          header: t.type,
          text: ({ endpointConfiguration }) => t[endpointConfiguration?.types?.[0] ?? 'EDGE'],
        },
        copyColumn<DomainName>('target', t.target, targetOf),
      ]}
      create={(close) => <DomainForm onClose={close} onSaved={answer.reload} />}
      remove={(domain) => client.send(new DeleteDomainNameCommand(keyOf(domain)))}
    />
  );
}

/** What the DNS of the name would lead to. */
export function targetOf({ regionalDomainName, distributionDomainName, domainNameId }: DomainName): string {
  return regionalDomainName ?? distributionDomainName ?? domainNameId ?? '';
}
