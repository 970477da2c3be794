import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../preferences.tsx';
import { AddressField } from './address-field.tsx';
import { CodeChoice } from './code-choice.tsx';
import { LimitsFields } from './limits-fields.tsx';
import { type NewFunction, roleToMake } from './new-function.ts';
import { PairFields } from './pair-fields.tsx';
import { RoleChoice } from './role-choice.tsx';
import { RuntimeFields } from './runtime-fields.tsx';
import { texts } from './texts.ts';

interface FunctionFieldsProps {
  readonly made: NewFunction;
  readonly onChange: (part: Partial<NewFunction>) => void;
}

/** The form of a new function: what runs, as whom, with what. */
export function FunctionFields({ made, onChange }: FunctionFieldsProps) {
  const t = useTexts(texts);
  const { name, example, newRole, role, limits, variables } = made;
  const address = variables.find((each) => each.name === 'API_URL')?.value;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t.code}</Header>}>
        <SpaceBetween size="m">
          <FormField label={t.name}>
            <Input
              value={name}
              onChange={({ detail }) => onChange({ name: detail.value })}
              autoFocus
              spellcheck={false}
            />
          </FormField>
          <CodeChoice made={made} onChange={onChange} />
          {example && address !== undefined && (
            <AddressField
              value={address}
              onChange={(value) =>
                onChange({ variables: variables.map((each) => (each.name === 'API_URL' ? { ...each, value } : each)) })
              }
            />
          )}
          <RuntimeFields runtime={made.runtime} handler={made.handler} onChange={onChange} />
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">{t.role}</Header>}>
        <RoleChoice
          toMake={newRole === undefined ? undefined : roleToMake(made)}
          role={role}
          onKind={(isNew) => onChange({ newRole: isNew ? {} : undefined })}
          onName={(chosen) => onChange({ newRole: { name: chosen } })}
          onRole={(chosen) => onChange({ role: chosen })}
        />
      </Container>
      <Container header={<Header variant="h2">{t.configuration}</Header>}>
        <SpaceBetween size="m">
          <LimitsFields limits={limits} onChange={(changed) => onChange({ limits: changed })} />
          <FormField label={t.environment} stretch>
            <PairFields
              pairs={variables}
              empty={t.noVariables}
              onChange={(changed) => onChange({ variables: changed })}
            />
          </FormField>
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}
