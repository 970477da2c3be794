import type { AuthorizerType } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ReactNode } from 'react';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { FunctionField } from '../integration/function-field.tsx';
import { IntegrationRoleField } from '../integration/integration-role-field.tsx';
import type { AuthorizerFieldsProps } from './authorizer-fields-props.ts';
import { SourceFields } from './source-fields.tsx';
import { texts } from './texts.ts';

const types = ['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS'] as const satisfies readonly AuthorizerType[];

interface AllFieldsProps extends AuthorizerFieldsProps {
  /** Only then its type is chosen. */
  readonly isNew: boolean;
  /** What belongs to the function. */
  readonly children: ReactNode;
}

/** What an authorizer is called, who decides, and by what of a request. */
export function AuthorizerFields({ typed, onChange, isNew, children }: AllFieldsProps) {
  const t = useTexts(texts);
  const { name, type, functionArn, credentials, pools } = typed;
  return (
    <SpaceBetween size="m">
      <TextField label={t.name} value={name} onChange={(changed) => onChange({ name: changed })} autoFocus />
      {isNew && (
        <SelectField
          label={t.type}
          options={types.map((value) => ({ value, label: t.types[value] }))}
          value={type}
          onChange={(value) => onChange({ ...firstSource[value as AuthorizerType], type: value as AuthorizerType })}
        />
      )}
      {type === 'COGNITO_USER_POOLS' ? (
        <FormField label={t.pools} stretch>
          <Textarea
            value={pools}
            rows={2}
            placeholder="arn:aws:cognito-idp:"
            spellcheck={false}
            onChange={({ detail }) => onChange({ pools: detail.value })}
          />
        </FormField>
      ) : (
        <>
          <FunctionField functionArn={functionArn} onChange={(arn) => onChange({ functionArn: arn })} />
          {children}
          <IntegrationRoleField
            label={t.role}
            hint={t.roleHint}
            role={credentials}
            onChange={(role) => onChange({ credentials: role })}
          />
        </>
      )}
      <SourceFields typed={typed} onChange={onChange} />
    </SpaceBetween>
  );
}

/** By what of a request each type begins to decide. */
const firstSource: Readonly<Record<AuthorizerType, { readonly source: string }>> = {
  TOKEN: { source: 'Authorization' },
  REQUEST: { source: 'method.request.header.Authorization' },
  COGNITO_USER_POOLS: { source: 'Authorization' },
};
