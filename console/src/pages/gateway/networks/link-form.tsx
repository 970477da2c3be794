import {
  APIGatewayClient,
  CreateVpcLinkCommand,
  UpdateVpcLinkCommand,
  type VpcLink,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { memberPatches } from '../../apis/patches.ts';
import { linkTexts } from './link-texts.ts';

interface LinkFormProps {
  /** Absent: a new one is made. */
  readonly link?: VpcLink;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Makes a VPC link, or changes its name and description. */
export function LinkForm({ link, onClose, onSaved }: LinkFormProps) {
  const t = useTexts(linkTexts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [name, setName] = useState(link?.name ?? '');
  const [description, setDescription] = useState(link?.description ?? '');
  const [target, setTarget] = useState(link?.targetArns?.[0] ?? '');

  async function save(): Promise<void> {
    if (link) {
      const patchOperations = memberPatches(link, { name, description });
      await gateway.send(new UpdateVpcLinkCommand({ vpcLinkId: link.id, patchOperations }));
    } else {
      const about = description ? { description } : {};
      await gateway.send(new CreateVpcLinkCommand({ name, ...about, targetArns: [target] }));
    }
    tell(t.saved(name));
    await onSaved();
    onClose();
  }

  return (
    <FormModal
      title={link ? t.editTitle : t.create}
      submit={link ? t.save : t.create}
      disabled={name === '' || target === ''}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <TextField label={t.about} value={description} onChange={setDescription} />
      <TextField
        label={t.target}
        placeholder="arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/name/0123456789abcdef"
        value={target}
        onChange={setTarget}
        readOnly={link !== undefined}
        spellcheck={false}
        stretch
      />
    </FormModal>
  );
}
