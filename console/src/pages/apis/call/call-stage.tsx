import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { callDeployed } from './call-deployed.ts';
import { RequestForm } from './request-form.tsx';
import { RequestFrame } from './request-frame.tsx';
import { texts } from './texts.ts';
import { emptyRequest } from './typed-request.ts';
import { takesBody, verbs } from './verbs.ts';

interface CallStageProps {
  readonly httpMethod: string;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
}

/** A real request to a deployed stage, signed by who is signed in here or not at all. */
export function CallStage({ httpMethod, path }: CallStageProps) {
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
      <SelectField label={t.stage} value={stage} options={names} onChange={setChosen} />
      {httpMethod === 'ANY' && <SelectField label={t.verb} value={method} options={verbs} onChange={setMethod} />}
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
