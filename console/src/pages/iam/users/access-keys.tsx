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
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import type { Column } from '../../../parts/list-column.tsx';
import { ListTable } from '../../../parts/list-table.tsx';
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
    delete: 'Delete',
    id: 'Access key ID',
    status: 'Status',
    active: 'Active',
    inactive: 'Inactive',
    created: 'Created',
    used: 'Last used',
    service: 'Last used for',
    never: 'never',
  },
  ja: {
    title: 'アクセスキー',
    empty: 'アクセスキーはありません。',
    create: 'アクセスキーを作成',
    activate: '有効化',
    deactivate: '無効化',
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
  const task = useTask();
  const [made, setMade] = useState<AccessKey>();
  const [leaving, setLeaving] = useState<string>();
  const answer = useAnswer(useCallback(() => keysOf(iam, UserName), [iam, UserName]));

  async function create(): Promise<void> {
    const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    setMade(key);
    answer.reload();
  }

  async function turn({ AccessKeyId, Status }: AccessKeyMetadata): Promise<void> {
    const other = Status === 'Active' ? 'Inactive' : 'Active';
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: other }));
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
        selection="single"
        actions={([selected]) => {
          const key = answer.value?.find(({ AccessKeyId }) => AccessKeyId === selected?.AccessKeyId);
          return (
            <>
              {key && <Button onClick={() => setLeaving(key.AccessKeyId)}>{t.delete}</Button>}
              {key && (
                <Button loading={task.busy} onClick={() => task.run(() => turn(key))}>
                  {key.Status === 'Active' ? t.deactivate : t.activate}
                </Button>
              )}
              <Button loading={task.busy} onClick={() => task.run(create)}>
                {t.create}
              </Button>
            </>
          );
        }}
      />
      {made && <NewKey accessKey={made} onClose={() => setMade(undefined)} />}
      {leaving !== undefined && (
        <ConfirmDelete
          name={leaving}
          remove={() => iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: leaving }))}
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
    { id: 'id', header: t.id, text: ({ AccessKeyId = '' }) => AccessKeyId },
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
