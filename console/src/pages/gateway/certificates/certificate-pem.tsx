import type { ClientCertificate } from '@aws-sdk/client-api-gateway';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { CopyButton } from '../../../parts/copyable.tsx';
import { download } from '../../../parts/download.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface CertificatePemProps {
  readonly certificate: ClientCertificate;
  readonly onClose: () => void;
}

/** A certificate as back ends take it, to copy or to keep. */
export function CertificatePem({ certificate, onClose }: CertificatePemProps) {
  const t = useTexts(texts);
  const { clientCertificateId: id = '', pemEncodedCertificate: pem = '' } = certificate;
  const keep = async () => {
    download(`${id}.pem`, pem);
    onClose();
  };
  return (
    <FormModal title={t.pem} submit={t.download} size="large" onSubmit={keep} onClose={onClose}>
      <CodeEditor value={pem} ariaLabel={t.pem} language="text" />
      <CopyButton text={pem} />
    </FormModal>
  );
}
