import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import { useState } from 'react';
import { admin } from '../../../admin.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { VpcEndpoint } from '../../../records.ts';
import { endpointTexts } from './endpoint-texts.ts';

interface EndpointFormProps {
  readonly onClose: () => void;
  readonly onCreated: () => Promise<void>;
}

/** Declares an interface endpoint on an address of this machine. */
export function EndpointForm({ onClose, onCreated }: EndpointFormProps) {
  const t = useTexts(endpointTexts);
  const { tell } = useNotifications();
  const [vpcId, setVpcId] = useState('vpc-1');
  const [address, setAddress] = useState('127.0.0.2');
  const [privateDns, setPrivateDns] = useState(false);
  // Undefined: everything may pass.
  const [policy, setPolicy] = useState<string>();

  async function create(): Promise<void> {
    const body = { vpcId, address, privateDns, policy };
    const { id } = await admin<VpcEndpoint>('vpc-endpoints', { method: 'POST', body });
    tell(t.created(id));
    await onCreated();
    onClose();
  }

  return (
    <FormModal
      title={t.create}
      submit={t.create}
      size={policy === undefined ? 'medium' : 'large'}
      disabled={vpcId === '' || address === ''}
      onSubmit={create}
      onClose={onClose}
    >
      <TextField label={t.vpc} description={t.vpcHint} value={vpcId} onChange={setVpcId} autoFocus />
      <TextField label={t.address} description={t.addressHint} value={address} onChange={setAddress} />
      <Checkbox checked={privateDns} onChange={({ detail }) => setPrivateDns(detail.checked)}>
        {t.dnsHint}
      </Checkbox>
      <Checkbox
        checked={policy !== undefined}
        description={t.policyHint}
        onChange={({ detail }) => setPolicy(detail.checked ? fullAccess : undefined)}
      >
        {t.usePolicy}
      </Checkbox>
      {policy !== undefined && (
        <FormField label={t.policy} stretch>
          <PolicyEditor value={policy} ariaLabel={t.policy} kind="resource" onChange={setPolicy} />
        </FormField>
      )}
    </FormModal>
  );
}

const fullAccess = JSON.stringify(
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] },
  undefined,
  2,
);
