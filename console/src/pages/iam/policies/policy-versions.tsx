import {
  DeletePolicyVersionCommand,
  IAMClient,
  type PolicyVersion,
  paginateListPolicyVersions,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import type { Column } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { PolicyDocumentView } from './policy-document.tsx';
import { VersionDifference } from './version-difference.tsx';

const texts = {
  en: {
    title: 'Policy versions',
    empty: 'There is no version.',
    deleted: (version: string) => `Version ${version} was deleted.`,
    isDefault: (version: string) => `Version ${version} is the default now.`,
    set: 'Set as default',
    delete: 'Delete version',
    version: 'Version',
    default: 'Default',
    created: 'Creation time',
    yes: 'yes',
    no: 'no',
  },
  ja: {
    title: 'バージョン',
    empty: 'バージョンはありません。',
    deleted: (version: string) => `バージョン ${version} を削除しました。`,
    isDefault: (version: string) => `バージョン ${version} をデフォルトにしました。`,
    set: 'デフォルトに設定',
    delete: 'バージョンを削除',
    version: 'バージョン',
    default: 'デフォルト',
    created: '作成日時',
    yes: 'はい',
    no: 'いいえ',
  },
};

interface PolicyVersionsProps {
  readonly arn: string;
  /** The default. */
  readonly version: string;
  readonly own: boolean;
  readonly onChanged: () => Promise<void>;
}

/** The versions of a policy: shows one, makes it the default, deletes it. */
export function PolicyVersions({ arn: PolicyArn, version, own, onChanged }: PolicyVersionsProps) {
  const t = useTexts(texts);
  const client = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const [shown, setShown] = useState<string>();
  const answer = useAnswer(
    useCallback(
      () => everyItem(paginateListPolicyVersions({ client, pageSize }, { PolicyArn }), ({ Versions }) => Versions),
      [client, PolicyArn],
    ),
  );

  async function changed(): Promise<void> {
    await Promise.all([answer.reload(), onChanged()]);
  }

  async function makeDefault(VersionId: string): Promise<void> {
    await client.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId }));
    tell(t.isDefault(VersionId));
  }

  async function remove(VersionId: string): Promise<void> {
    await client.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }));
    tell(t.deleted(VersionId));
    setShown(undefined);
  }

  return (
    <SpaceBetween size="s">
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        task={task}
        columns={columns(t)}
        idOf={({ VersionId = '' }) => VersionId}
        selection="single"
        onSelect={([selected]) => setShown(selected?.VersionId)}
        actions={([selected]) => {
          const id = selected?.VersionId ?? '';
          const disabled = !selected || id === version || id !== shown;
          return (
            own && (
              <>
                <Button disabled={disabled} loading={task.busy} onClick={() => task.run(() => remove(id), changed)}>
                  {t.delete}
                </Button>
                <Button
                  disabled={disabled}
                  loading={task.busy}
                  onClick={() => task.run(() => makeDefault(id), changed)}
                >
                  {t.set}
                </Button>
              </>
            )
          );
        }}
      />
      {shown !== undefined && shown !== version && (
        <VersionDifference arn={PolicyArn} version={version} other={shown} />
      )}
      {shown !== undefined && (
        <PolicyDocumentView key={shown} arn={PolicyArn} version={shown} own={own} onChanged={changed} />
      )}
    </SpaceBetween>
  );
}

function columns(t: (typeof texts)['en']): Column<PolicyVersion>[] {
  return [
    { id: 'version', header: t.version, text: ({ VersionId = '' }) => VersionId },
    { id: 'default', header: t.default, text: ({ IsDefaultVersion }) => (IsDefaultVersion ? t.yes : t.no) },
    { id: 'created', header: t.created, text: ({ CreateDate }) => CreateDate?.toLocaleString() ?? '-' },
  ];
}
