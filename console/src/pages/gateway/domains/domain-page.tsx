import {
  APIGatewayClient,
  DeleteDomainNameCommand,
  type DomainName,
  GetDomainNameCommand,
} from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { Copyable } from '../../../parts/copyable.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useTexts } from '../../../preferences.tsx';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { shownTags } from '../shown-tags.ts';
import { ThingHeader } from '../thing-header.tsx';
import { DomainForm } from './domain-form.tsx';
import { keyOf } from './domain-key.ts';
import { targetOf } from './domain-list.tsx';
import { Mappings } from './mappings.tsx';
import { texts } from './texts.ts';

/** One custom domain name: what it is, how it is called here, and what its base paths lead to. */
export default function DomainPage() {
  const { name = '' } = useParams();
  const [search] = useSearchParams();
  const id = search.get('id') ?? undefined;
  const gateway = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(() => {
      const key = keyOf({ domainName: name, domainNameId: id });
      return gateway.send(new GetDomainNameCommand(key));
    }, [gateway, name, id]),
  );
  return (
    <Loaded name={name} answer={answer}>
      {(domain) => <Shown key={name} domain={domain} answer={answer} />}
    </Loaded>
  );
}

function Shown({ domain, answer }: { readonly domain: DomainName; readonly answer: Answer<DomainName> }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { domainName = '', endpointConfiguration, securityPolicy, tags } = domain;
  const arn = domain.regionalCertificateArn ?? domain.certificateArn ?? '-';
  const isPrivate = domain.domainNameId !== undefined;
  const call = `curl -H 'Host: ${domainName}' ${location.origin}/`;
  return (
    <SpaceBetween size="l">
      <ThingHeader
        name={domainName}
        id={domain.domainNameId ?? domainName}
        list="/gateway/domains"
        facts={[
          { label: t.type, value: t[endpointConfiguration?.types?.[0] ?? 'EDGE'] },
          { label: t.target, value: <Copyable text={targetOf(domain)} /> },
          { label: t.certificate, value: arn },
          { label: t.security, value: securityPolicy ?? '-' },
          { label: t.tags, value: shownTags(tags) },
          isPrivate ? undefined : { label: t.call, value: <Box variant="code">{call}</Box> },
        ]}
        edit={(close) => <DomainForm domain={domain} onClose={close} onSaved={answer.reload} />}
        remove={() => gateway.send(new DeleteDomainNameCommand(keyOf(domain)))}
      />
      <Mappings domain={keyOf(domain)} />
    </SpaceBetween>
  );
}
