import {
  APIGatewayClient,
  type ClientCertificate,
  GenerateClientCertificateCommand,
  UpdateClientCertificateCommand,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { memberPatches } from '../../apis/patches.ts';
import { texts } from './texts.ts';

interface CertificateFormProps {
  /** Absent: a new one is made. */
  readonly certificate?: ClientCertificate;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Makes a client certificate, or changes its description. */
export function CertificateForm({ certificate, onClose, onSaved }: CertificateFormProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [description, setDescription] = useState(certificate?.description ?? '');

  async function save(): Promise<void> {
    if (certificate) {
      const { clientCertificateId } = certificate;
      const patchOperations = memberPatches(certificate, { description });
      await gateway.send(new UpdateClientCertificateCommand({ clientCertificateId, patchOperations }));
    } else {
      await gateway.send(new GenerateClientCertificateCommand(description ? { description } : {}));
    }
    tell(t.saved);
    await onSaved();
    onClose();
  }

  return (
    <FormModal
      title={certificate ? t.editTitle : t.create}
      submit={certificate ? t.save : t.create}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={t.typedAbout} value={description} onChange={setDescription} autoFocus />
    </FormModal>
  );
}
