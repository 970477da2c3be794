import { useCallback } from 'react';
import { admin } from '../../../admin.ts';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ThingList } from '../../../parts/list/thing-list.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { VpcEndpoint } from '../../../records.ts';
import { useAnswer } from '../../../use-answer.ts';
import { EndpointForm } from './endpoint-form.tsx';
import { EndpointPolicy } from './endpoint-policy.tsx';
import { endpointTexts } from './endpoint-texts.ts';

/** The interface endpoints of the server, as its operator declared them. */
export default function EndpointList() {
  const t = useTexts(endpointTexts);
  const answer = useAnswer(
    useCallback(async () => (await admin<{ vpcEndpoints: readonly VpcEndpoint[] }>('vpc-endpoints')).vpcEndpoints, []),
  );
  return (
    <ThingList
      texts={t}
      answer={answer}
      columns={columns(t)}
      idOf={({ id }) => id}
      nameOf={({ id }) => id}
      dialogs={[
        {
          text: t.show,
          isFor: ({ policy }) => policy !== undefined,
          open: (endpoint, close) => <EndpointPolicy endpoint={endpoint} onClose={close} />,
        },
      ]}
      create={(close) => <EndpointForm onClose={close} onCreated={answer.reload} />}
      remove={({ id }) => admin(`vpc-endpoints/${id}`, { method: 'DELETE' })}
    />
  );
}

function columns(t: (typeof endpointTexts)['en']): Column<VpcEndpoint>[] {
  return [
    copyColumn('id', t.id, ({ id }) => id),
    { id: 'vpc', header: t.vpc, text: ({ vpcId }) => vpcId },
    copyColumn('address', t.address, ({ address }) => address),
    { id: 'dns', header: t.dns, text: ({ privateDns }) => (privateDns ? t.yes : t.no) },
    { id: 'policy', header: t.policy, text: ({ policy }) => (policy === undefined ? t.full : t.own) },
  ];
}
