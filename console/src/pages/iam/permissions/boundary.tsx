import {
  DeleteRolePermissionsBoundaryCommand,
  DeleteUserPermissionsBoundaryCommand,
  IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { policyPath } from '../paths.ts';
import { PolicySelect } from '../policies/policy-select.tsx';

const texts = {
  en: {
    title: 'Permissions boundary',
    about: 'The most that may be allowed, whatever the other policies say. It allows nothing by itself.',
    none: 'There is no permissions boundary.',
    set: 'Set permissions boundary',
    remove: 'Remove permissions boundary',
    policy: 'Policy',
    done: 'The permissions boundary was set.',
    removed: 'The permissions boundary was removed.',
  },
  ja: {
    title: 'アクセス許可の境界',
    about: '他のポリシーの内容にかかわらず許可できる上限です。境界だけでは何も許可されません。',
    none: '境界は設定されていません。',
    set: '境界を設定',
    remove: '境界を削除',
    policy: 'ポリシー',
    done: 'アクセス許可の境界を設定しました。',
    removed: 'アクセス許可の境界を削除しました。',
  },
};

interface BoundaryProps {
  readonly holder: { readonly kind: 'user' | 'role'; readonly name: string };
  /** ARN of a policy. */
  readonly boundary: string | undefined;
  readonly onChanged: () => Promise<void>;
}

/** The policy that bounds what a user or role may be allowed. */
export function Boundary({ holder, boundary, onChanged }: BoundaryProps) {
  const t = useTexts(texts);
  const { put, remove } = callsOf(useClient(IAMClient), holder);
  const { tell } = useNotifications();
  const task = useTask();
  const [open, setOpen] = useState(false);
  const [policy, setPolicy] = useState<string>();

  async function save(): Promise<void> {
    await put(policy ?? '');
    tell(t.done);
    await onChanged();
    setOpen(false);
  }

  function removed(): Promise<void> {
    tell(t.removed);
    return onChanged();
  }

  const actions = (
    <>
      {boundary && (
        <Button loading={task.busy} onClick={() => task.run(remove, removed)}>
          {t.remove}
        </Button>
      )}
      <Button onClick={() => setOpen(true)}>{t.set}</Button>
    </>
  );
  return (
    <Section title={t.title} about={t.about} actions={actions} task={task}>
      {boundary ? <PageLink to={policyPath(boundary)}>{boundary}</PageLink> : <Box>{t.none}</Box>}
      {open && (
        <FormModal title={t.set} submit={t.set} disabled={!policy} onSubmit={save} onClose={() => setOpen(false)}>
          <PolicySelect label={t.policy} policy={policy} onChange={setPolicy} />
        </FormModal>
      )}
    </Section>
  );
}

function callsOf(iam: IAMClient, { kind, name }: BoundaryProps['holder']) {
  if (kind === 'user') {
    return {
      put: (PermissionsBoundary: string) =>
        iam.send(new PutUserPermissionsBoundaryCommand({ UserName: name, PermissionsBoundary })),
      remove: () => iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName: name })),
    };
  }
  return {
    put: (PermissionsBoundary: string) =>
      iam.send(new PutRolePermissionsBoundaryCommand({ RoleName: name, PermissionsBoundary })),
    remove: () => iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName: name })),
  };
}
