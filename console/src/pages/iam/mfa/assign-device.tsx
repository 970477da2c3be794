import { CreateVirtualMFADeviceCommand, IAMClient, type VirtualMFADevice } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { EnableDevice } from './enable-device.tsx';

const texts = {
  en: {
    title: 'Assign a virtual MFA device',
    name: 'Device name',
    about: 'An authenticator app that shows a new code every 30 seconds.',
    next: 'Show QR code',
  },
  ja: {
    title: '仮想 MFA デバイスの割り当て',
    name: 'デバイス名',
    about: '30 秒ごとに新しいコードを表示する認証アプリです。',
    next: 'QR コードを表示',
  },
};

interface AssignDeviceProps {
  readonly user: string;
  readonly onClose: () => void;
  readonly onAssigned: () => Promise<void>;
}

/** Makes a virtual MFA device, then has it prove itself. */
export function AssignDevice({ user, onClose, onAssigned }: AssignDeviceProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const [name, setName] = useState(user);
  const [device, setDevice] = useState<VirtualMFADevice>();

  async function create(): Promise<void> {
    const { VirtualMFADevice } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: name }));
    setDevice(VirtualMFADevice);
  }

  if (device) return <EnableDevice user={user} device={device} onClose={onClose} onEnabled={onAssigned} />;
  return (
    <FormModal title={t.title} submit={t.next} disabled={name === ''} onSubmit={create} onClose={onClose}>
      <FormField label={t.name} description={t.about}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
      </FormField>
    </FormModal>
  );
}
