import {
  type AccessKey,
  type AccessKeyLastUsed,
  type AccessKeyMetadata,
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  IAMClient,
  paginateListAccessKeys,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { NewKey } from './new-key.tsx';

const texts = {
  en: {
    title: 'Access keys',
    empty: 'The user has no access key.',
    create: 'Create access key',
    activate: 'Activate',
    deactivate: 'Deactivate',
    activated: (id: string) => `The access key ${id} was activated.`,
    deactivated: (id: string) => `The access key ${id} was deactivated.`,
    delete: 'Delete',
    id: 'Access key ID',
    status: 'Status',
    active: 'Active',
    inactive: 'Inactive',
    created: 'Created',
    used: 'Last used',
    service: 'Last used service',
    never: 'never',
  },
  ja: {
    title: 'アクセスキー',
    empty: 'アクセスキーはありません。',
    create: 'アクセスキーを作成',
    activate: '有効化',
    deactivate: '無効化',
    activated: (id: string) => `アクセスキー ${id} を有効化しました。`,
    deactivated: (id: string) => `アクセスキー ${id} を無効化しました。`,
    delete: '削除',
    id: 'アクセスキー ID',
    status: 'ステータス',
    active: '有効',
    inactive: '無効',
    created: '作成日時',
    used: '最終使用日時',
    service: '最後に使用したサービス',
    never: '未使用',
  },
};

interface ShownKey extends AccessKeyMetadata {
  readonly used: AccessKeyLastUsed | undefined;
}

/** A user's access keys: makes, stops and deletes them. */
export function AccessKeys({ user: UserName }: { readonly user: string }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const [made, setMade] = useState<AccessKey>();
  const [leaving, setLeaving] = useState<readonly string[]>();
  const answer = useAnswer(useCallback(() => keysOf(iam, UserName), [iam, UserName]));

  async function create(): Promise<void> {
    const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    setMade(key);
    answer.reload();
  }

  async function turn({ AccessKeyId, Status }: AccessKeyMetadata): Promise<void> {
    const other = Status === 'Active' ? 'Inactive' : 'Active';
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: other }));
    tell((other === 'Active' ? t.activated : t.deactivated)(AccessKeyId ?? ''));
    answer.reload();
  }

  return (
    <>
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        task={task}
        columns={columns(t)}
        idOf={({ AccessKeyId = '' }) => AccessKeyId}
        selection="multi"
        actions={(selected) => (
          <>
            <Button
              disabled={selected.length === 0}
              onClick={() => setLeaving(selected.map(({ AccessKeyId = '' }) => AccessKeyId))}
            >
              {t.delete}
            </Button>
            <Button
              disabled={selected.length !== 1}
              loading={task.busy}
              onClick={() => task.run(() => turn(selected[0]!))}
            >
              {selected[0]?.Status === 'Inactive' ? t.activate : t.deactivate}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => task.run(create) }}
      />
      {made && <NewKey accessKey={made} onClose={() => setMade(undefined)} />}
      {leaving !== undefined && (
        <ConfirmDelete
          items={leaving}
          nameOf={String}
          remove={(AccessKeyId) => iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }))}
          onClose={() => setLeaving(undefined)}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

async function keysOf(client: IAMClient, UserName: string): Promise<readonly ShownKey[]> {
  const pages = paginateListAccessKeys({ client, pageSize }, { UserName });
  const keys = await everyItem(pages, ({ AccessKeyMetadata }) => AccessKeyMetadata);
  return Promise.all(keys.map(async (key) => ({ ...key, used: await lastUse(client, key) })));
}

async function lastUse(iam: IAMClient, { AccessKeyId }: AccessKeyMetadata): Promise<AccessKeyLastUsed | undefined> {
  const answer = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }));
  return answer.AccessKeyLastUsed;
}

function columns(t: (typeof texts)['en']): Column<ShownKey>[] {
  return [
    copyColumn('id', t.id, ({ AccessKeyId = '' }) => AccessKeyId),
    {
      id: 'status',
      header: t.status,
      text: ({ Status }) => (Status === 'Active' ? t.active : t.inactive),
      cell: ({ Status }) => (
        <StatusIndicator type={Status === 'Active' ? 'success' : 'stopped'}>
          {Status === 'Active' ? t.active : t.inactive}
        </StatusIndicator>
      ),
    },
    { id: 'created', header: t.created, text: ({ CreateDate }) => CreateDate?.toLocaleString() ?? '-' },
    { id: 'used', header: t.used, text: ({ used }) => used?.LastUsedDate?.toLocaleString() ?? t.never },
    {
      id: 'service',
      header: t.service,
      text: ({ used }) => (used?.LastUsedDate ? `${used.ServiceName}, ${used.Region}` : '-'),
    },
  ];
}
