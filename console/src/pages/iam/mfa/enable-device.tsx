import {
  DeleteVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { CodeField } from './code-field.tsx';
import { DeviceSecret } from './device-secret.tsx';

const texts = {
  en: {
    title: 'Scan, then type two codes',
    once: 'The QR code and the secret key are shown this once.',
    first: 'MFA code 1',
    second: 'MFA code 2 - the one that follows',
    enable: 'Add MFA',
    done: (user: string) => `The MFA device of ${user} is enabled.`,
  },
  ja: {
    title: 'スキャンして 2 つのコードを入力',
    once: 'QR コードとシークレットキーが表示されるのはこの一度だけです。',
    first: 'MFA コード 1',
    second: 'MFA コード 2 - 次に表示されるコード',
    enable: 'MFA を追加',
    done: (user: string) => `${user} の MFA デバイスを有効にしました。`,
  },
};

interface EnableDeviceProps {
  readonly user: string;
  readonly device: VirtualMFADevice;
  readonly onClose: () => void;
  readonly onEnabled: () => Promise<void>;
}

/** The secret of a new device to scan, and two of its codes in a row to prove it; given up, the device goes. */
export function EnableDevice({ user: UserName, device, onClose, onEnabled }: EnableDeviceProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [AuthenticationCode1, setFirst] = useState('');
  const [AuthenticationCode2, setSecond] = useState('');
  const { SerialNumber } = device;

  async function enable(): Promise<void> {
    await iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, AuthenticationCode1, AuthenticationCode2 }));
    tell(t.done(UserName));
    await onEnabled();
    onClose();
  }

  function giveUp(): void {
    onClose();
    iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber })).catch(() => undefined);
  }

  return (
    <FormModal
      title={t.title}
      submit={t.enable}
      disabled={AuthenticationCode1.length !== 6 || AuthenticationCode2.length !== 6}
      onSubmit={enable}
      onClose={giveUp}
    >
      <Alert type="info">{t.once}</Alert>
      <DeviceSecret device={device} />
      <ColumnLayout columns={2}>
        <CodeField label={t.first} value={AuthenticationCode1} onChange={setFirst} />
        <CodeField label={t.second} value={AuthenticationCode2} onChange={setSecond} />
      </ColumnLayout>
    </FormModal>
  );
}
