import { paginateGetClientCertificates } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { everyItem } from '../../../parts/every-item.ts';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface CertificateFieldProps {
  /** Id of a client certificate, or empty. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Chooses the client certificate of a stage, or none. */
export function CertificateField({ value, onChange }: CertificateFieldProps) {
  const t = useTexts(texts);
  const { gateway: client } = useApi();
  const certificates = useAnswer(
    useCallback(
      () => everyItem(paginateGetClientCertificates({ client, pageSize: 500 }, {}), ({ items }) => items),
      [client],
    ),
  );
  const options = (certificates.value ?? []).map(({ clientCertificateId: id = '', description = '' }) => ({
    value: id,
    description,
  }));
  return (
    <SelectField
      label={t.certificate}
      description={t.certificateHint}
      asked={certificates}
      options={[{ value: '', label: t.noCertificate }, ...options]}
      value={value}
      onChange={onChange}
    />
  );
}
