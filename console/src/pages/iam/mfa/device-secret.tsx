import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Copyable } from '../../../parts/copyable.tsx';
import { useTexts } from '../../../preferences.tsx';
import './device-secret.css';

const texts = {
  en: {
    scan: 'QR code for the authenticator app',
    key: 'Secret key',
  },
  ja: {
    scan: '認証アプリ用の QR コード',
    key: 'シークレットキー',
  },
};

/** The seed of a virtual MFA device: to scan, and to type where nothing can be scanned. */
export function DeviceSecret({ device: { QRCodePNG, Base32StringSeed } }: { readonly device: VirtualMFADevice }) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="s">
      {QRCodePNG && (
        <img className="device-secret" alt={t.scan} src={`data:image/png;base64,${btoa(binary(QRCodePNG))}`} />
      )}
      <FormField label={t.key}>
        <Copyable text={new TextDecoder().decode(Base32StringSeed)} name={t.key} />
      </FormField>
    </SpaceBetween>
  );
}

function binary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
