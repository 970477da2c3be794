import { AttachRolePolicyCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { entityPath } from '../paths.ts';
import { usePolicies, usePrincipals } from '../use-entities.ts';
import { type TrustedKind, trustPolicy } from './trust-policy.ts';
import { TrustedEntity } from './trusted-entity.tsx';

const texts = {
  en: {
    title: 'Create role',
    unsaved: 'the new role',
    name: 'Role name',
    description: 'Description - optional',
    trust: 'Trust policy',
    policies: 'Policies - optional',
    pick: 'Find policies to attach',
    create: 'Create role',
    done: (name: string) => `The role ${name} was created.`,
  },
  ja: {
    title: 'ロールの作成',
    unsaved: '新しいロール',
    name: 'ロール名',
    description: '説明 - オプション',
    trust: '信頼ポリシー',
    policies: 'ポリシー - オプション',
    pick: 'アタッチするポリシーを検索',
    create: 'ロールを作成',
    done: (name: string) => `ロール ${name} を作成しました。`,
  },
};

interface CreateRoleProps {
  readonly onClose: () => void;
  /** The role is there, even if an attachment was refused. */
  readonly onCreated: () => void;
}

/** A new role: whom it trusts, with the trust policy as it will be saved, and what it may do. */
export function CreateRole({ onClose, onCreated }: CreateRoleProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const policies = usePolicies('All');
  const principals = usePrincipals();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [kind, setKind] = useState<TrustedKind>('lambda');
  const [trust, setTrust] = useState(trustPolicy({ Service: 'lambda.amazonaws.com' }));
  const [attached, setAttached] = useState<readonly string[]>([]);
  const options = (policies.value ?? []).map(({ Arn = '', PolicyName = '' }) => ({ value: Arn, label: PolicyName }));

  const typed = name !== '' || description !== '' || kind === 'custom' || attached.length > 0;

  async function create(): Promise<void> {
    const input = { RoleName: name, AssumeRolePolicyDocument: trust, ...(description && { Description: description }) };
    await iam.send(new CreateRoleCommand(input));
    onCreated();
    tell(t.done(name));
    for (const PolicyArn of attached) await iam.send(new AttachRolePolicyCommand({ RoleName: name, PolicyArn }));
    navigate(entityPath('role', name));
  }

  function edit(policy: string): void {
    if (policy !== trust) setKind('custom');
    setTrust(policy);
  }

  return (
    <FormModal
      title={t.title}
      submit={t.create}
      size="large"
      disabled={name === ''}
      unsaved={typed ? t.unsaved : ''}
      onSubmit={create}
      onClose={onClose}
    >
      <FormField label={t.name}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
      </FormField>
      <FormField label={t.description}>
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
      <TrustedEntity kind={kind} onKind={setKind} onPolicy={setTrust} />
      <FormField label={t.trust} stretch>
        <PolicyEditor value={trust} onChange={edit} ariaLabel={t.trust} kind="trust" principals={principals} />
      </FormField>
      <FormField label={t.policies} stretch>
        <Multiselect
          virtualScroll
          filteringType="auto"
          placeholder={t.pick}
          filteringPlaceholder={t.pick}
          statusType={policies.loading ? 'loading' : 'finished'}
          options={options}
          selectedOptions={options.filter(({ value }) => attached.includes(value))}
          onChange={({ detail }) => setAttached(detail.selectedOptions.map(({ value = '' }) => value))}
        />
      </FormField>
      <Refusal error={policies.error} />
    </FormModal>
  );
}
