import { paginateGetVpcLinks } from '@aws-sdk/client-api-gateway';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useCallback } from 'react';
import { everyItem } from '../../../parts/every-item.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface VpcLinkFieldProps {
  /** Its id, or a stage variable. */
  readonly link: string;
  readonly onChange: (link: string) => void;
}

/** A VPC link of the region, or the stage variable that names one. */
export function VpcLinkField({ link, onChange }: VpcLinkFieldProps) {
  const t = useTexts(texts);
  const { gateway } = useApi();
  const ask = useCallback(
    () => everyItem(paginateGetVpcLinks({ client: gateway, pageSize: 500 }, {}), ({ items }) => items),
    [gateway],
  );
  const { value = [], loading } = useAnswer(ask);
  return (
    <FormField label={t.link} constraintText={t.linkHint}>
      <Autosuggest
        value={link}
        options={value.map(({ id = '', name = '' }) => ({ value: id, label: name, description: id }))}
        statusType={loading ? 'loading' : 'finished'}
        enteredTextLabel={t.use}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
