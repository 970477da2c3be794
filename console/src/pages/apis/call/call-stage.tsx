import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import type { MethodKey } from '../method/method-key.ts';
import { callDeployed } from './call-deployed.ts';
import { RequestForm } from './request-form.tsx';
import { RequestFrame } from './request-frame.tsx';
import { texts } from './texts.ts';
import { emptyRequest } from './typed-request.ts';
import { takesBody, verbs } from './verbs.ts';

/** A real request to a deployed stage, signed by who is signed in here or not at all. */
export function CallStage({ methodKey: { httpMethod, path } }: { readonly methodKey: MethodKey }) {
  const t = useTexts(texts);
  const { principal, credentials, region } = useSession();
  const { apiId, stages } = useApi();
  const names = (stages.value ?? []).map(({ stageName = '' }) => stageName);
  const [chosen, setChosen] = useState<string>();
  const [method, setMethod] = useState(httpMethod === 'ANY' ? 'GET' : httpMethod);
  const [signing, setSigning] = useState('signed');
  const [typed, setTyped] = useState(() => emptyRequest(takesBody(httpMethod)));
  const stage = chosen ?? names[0];
  if (stages.error) return <Refusal error={stages.error} />;
  if (!stage) return <Alert>{t.noStage}</Alert>;
  const signer = signing === 'signed' ? { credentials, region } : undefined;
  return (
    <RequestFrame
      description={t.callSaid}
      submit={t.send}
      onSend={() => callDeployed({ apiId, stage, method, path }, typed, signer)}
    >
      <Choice label={t.stage} value={stage} options={names} onChange={setChosen} />
      {httpMethod === 'ANY' && <Choice label={t.verb} value={method} options={verbs} onChange={setMethod} />}
      <FormField label={t.signing}>
        <RadioGroup
          value={signing}
          onChange={({ detail }) => setSigning(detail.value)}
          items={[
            { value: 'signed', label: t.signed(principal) },
            { value: 'unsigned', label: t.unsigned },
          ]}
        />
      </FormField>
      <RequestForm path={path} withBody={takesBody(method)} value={typed} onChange={setTyped} />
    </RequestFrame>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <FormField label={label}>
      <Select
        selectedOption={{ value }}
        options={options.map((option) => ({ value: option }))}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}
