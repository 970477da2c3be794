import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { FormModal } from '../parts/form-modal.tsx';
import { useTexts } from '../preferences.tsx';
import { useSession } from '../session.tsx';
import { assumeRole, signIn } from './enter.ts';
import { KeyFields } from './key-fields.tsx';
import { PrincipalField } from './principal-field.tsx';
import { texts } from './texts.ts';

type Way = 'as' | 'role' | 'key';

/** Whoever it is, the server forbids here what it forbids them anywhere. */
export default function SwitchPrincipal({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { account, region, credentials, operator, become, enter } = useSession();
  const [way, setWay] = useState<Way>(operator ? 'as' : 'role');
  const [arn, setArn] = useState('');
  const [roleArn, setRoleArn] = useState(`arn:aws:iam::${account}:role/`);
  const [sessionName, setSessionName] = useState('console');
  const [key, setKey] = useState({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });

  const ways: Readonly<Record<Way, () => Promise<void>>> = {
    as: () => become(arn.trim()),
    role: async () => enter(await assumeRole({ region, credentials, roleArn: roleArn.trim(), sessionName })),
    key: async () =>
      enter(await signIn({ region, credentials: { ...key, sessionToken: key.sessionToken || undefined } })),
  };

  return (
    <FormModal title={t.title} submit={t.go} onSubmit={() => ways[way]().then(onClose)} onClose={onClose}>
      <FormField label={t.how}>
        <RadioGroup
          value={way}
          onChange={({ detail }) => setWay(detail.value as Way)}
          items={[
            ...(operator ? [{ value: 'as', label: t.as, description: t.asWhy }] : []),
            { value: 'role', label: t.role, description: t.roleWhy },
            { value: 'key', label: t.key, description: t.keyWhy },
          ]}
        />
      </FormField>
      {way === 'as' && <PrincipalField arn={arn} onChange={setArn} />}
      {way === 'role' && (
        <>
          <FormField label={t.roleArn}>
            <Input value={roleArn} onChange={({ detail }) => setRoleArn(detail.value)} />
          </FormField>
          <FormField label={t.sessionName}>
            <Input value={sessionName} onChange={({ detail }) => setSessionName(detail.value)} />
          </FormField>
        </>
      )}
      {way === 'key' && <KeyFields value={key} onChange={setKey} />}
    </FormModal>
  );
}
