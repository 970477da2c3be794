import {
  APIGatewayClient,
  CreateDomainNameCommand,
  type DomainName,
  type EndpointType,
  UpdateDomainNameCommand,
} from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { memberPatches } from '../../apis/patches.ts';
import { policyDocument } from '../../apis/policy-document.ts';
import { keyOf } from './domain-key.ts';
import { texts } from './texts.ts';

interface DomainFormProps {
  /** Absent: a new one is made. */
  readonly domain?: DomainName;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Makes a custom domain name, or changes its certificate and, of a private one, its policy. */
export function DomainForm({ domain, onClose, onSaved }: DomainFormProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { account, region } = useSession();
  const { tell } = useNotifications();
  const [name, setName] = useState(domain?.domainName ?? '');
  const [type, setType] = useState<EndpointType>(domain?.endpointConfiguration?.types?.[0] ?? 'REGIONAL');
  const usual = `arn:aws:acm:${region}:${account}:certificate/local`;
  const [arn, setArn] = useState(domain?.regionalCertificateArn ?? domain?.certificateArn ?? usual);
  const [policy, setPolicy] = useState(policyDocument(domain?.policy) || everybody);
  const certificate = type === 'REGIONAL' ? 'regionalCertificateArn' : 'certificateArn';

  async function save(): Promise<void> {
    const own: Record<string, string> = type === 'PRIVATE' ? { policy } : {};
    const endpointConfiguration = { types: [type] };
    if (domain) {
      const before = { [certificate]: domain[certificate], policy: policyDocument(domain.policy) };
      const patchOperations = memberPatches<string>(before, { [certificate]: arn, ...own });
      await gateway.send(new UpdateDomainNameCommand({ ...keyOf(domain), patchOperations }));
    } else {
      const input = { domainName: name, endpointConfiguration, [certificate]: arn, ...own };
      await gateway.send(new CreateDomainNameCommand(input));
    }
    tell(domain ? t.saved(name) : t.created(name));
    await onSaved();
    onClose();
  }

  return (
    <FormModal
      title={domain ? t.edit : t.create}
      submit={domain ? t.save : t.create}
      disabled={name === ''}
      size={type === 'PRIVATE' ? 'large' : 'medium'}
      onSubmit={save}
      onClose={onClose}
    >
      {!domain && <TextField label={t.name} description={t.nameHint} value={name} onChange={setName} autoFocus />}
      {!domain && (
        <SelectField
          label={t.type}
          options={(['REGIONAL', 'EDGE', 'PRIVATE'] as const).map((value) => ({ value, label: t[value] }))}
          value={type}
          onChange={(chosen) => setType(chosen as EndpointType)}
        />
      )}
      <TextField label={t.certificate} description={t.certificateHint} value={arn} onChange={setArn} stretch />
      {type === 'PRIVATE' && (
        <FormField label={t.policy} stretch>
          <PolicyEditor value={policy} ariaLabel={t.policy} kind="resource" onChange={setPolicy} />
        </FormField>
      )}
    </FormModal>
  );
}

/** Whoever comes through an endpoint may invoke it. */
const everybody = JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
  },
  undefined,
  2,
);
