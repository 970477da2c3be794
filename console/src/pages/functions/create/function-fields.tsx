import SpaceBetween from '@cloudscape-design/components/space-between';
import { PairsField } from '../../../parts/pairs-field.tsx';
import { Section } from '../../../parts/section.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { LimitsFields } from '../configuration/limits-fields.tsx';
import { RuntimeFields } from '../configuration/runtime-fields.tsx';
import { texts } from '../texts.ts';
import { AddressField } from './address-field.tsx';
import { CodeChoice } from './code-choice.tsx';
import type { FormFaults } from './form-faults.ts';
import { addressIn, type NewFunction, roleToMake, withAddress } from './new-function.ts';
import { RoleChoice } from './role-choice.tsx';

interface FunctionFieldsProps {
  readonly made: NewFunction;
  /** Those that are to be shown. */
  readonly faults: FormFaults;
  readonly onChange: (part: Partial<NewFunction>) => void;
}

/** The form of a new function: what runs, as whom, with what. */
export function FunctionFields({ made, faults, onChange }: FunctionFieldsProps) {
  const t = useTexts(texts);
  const { name, newRole, role, limits, variables } = made;
  const address = addressIn(variables);
  return (
    <SpaceBetween size="l">
      <Section title={t.code}>
        <TextField
          label={t.name}
          value={name}
          constraintText={t.nameRule}
          errorText={faults.name && t.nameFaults[faults.name]}
          onChange={(typed) => onChange({ name: typed })}
          autoFocus
          spellcheck={false}
        />
        <CodeChoice made={made} faults={faults} onChange={onChange} />
        {address !== undefined && (
          <AddressField value={address} onChange={(value) => onChange({ variables: withAddress(variables, value) })} />
        )}
        <RuntimeFields
          runtime={made.runtime}
          handler={made.handler}
          {...(faults.handler && { handlerFault: t.noHandler })}
          onChange={onChange}
        />
      </Section>
      <Section title={t.role}>
        <RoleChoice
          toMake={newRole === undefined ? undefined : roleToMake(made)}
          role={role}
          {...(faults.role && { fault: t.noRole })}
          onKind={(isNew) => onChange({ newRole: isNew ? {} : undefined })}
          onName={(chosen) => onChange({ newRole: { name: chosen } })}
          onRole={(chosen) => onChange({ role: chosen })}
        />
      </Section>
      <Section title={t.configuration}>
        <LimitsFields limits={limits} onChange={(changed) => onChange({ limits: changed })} />
        <PairsField
          label={t.environment}
          pairs={variables}
          empty={t.noVariables}
          onChange={(changed) => onChange({ variables: changed })}
        />
      </Section>
    </SpaceBetween>
  );
}
