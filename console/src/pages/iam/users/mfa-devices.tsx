import { IAMClient, type MFADevice, paginateListMFADevices } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { type Column, ListTable } from '../list-table.tsx';

const texts = {
  en: {
    title: 'MFA devices',
    empty: 'The user has no MFA device.',
    serial: 'Serial number',
    enabled: 'Enabled',
  },
  ja: {
    title: 'MFA デバイス',
    empty: 'MFA デバイスはありません。',
    serial: 'シリアル番号',
    enabled: '有効化日時',
  },
};

/** The devices that prove a user's second factor. */
export function MfaDevices({ user: UserName }: { readonly user: string }) {
  const t = useTexts(texts);
  const client = useClient(IAMClient);
  const answer = useAnswer(
    useCallback(
      () => everyItem(paginateListMFADevices({ client, pageSize }, { UserName }), ({ MFADevices }) => MFADevices),
      [client, UserName],
    ),
  );
  const columns: Column<MFADevice>[] = [
    { id: 'serial', header: t.serial, text: ({ SerialNumber = '' }) => SerialNumber },
    { id: 'enabled', header: t.enabled, text: ({ EnableDate }) => EnableDate?.toLocaleString() ?? '-' },
  ];
  return (
    <ListTable
      title={t.title}
      empty={t.empty}
      answer={answer}
      columns={columns}
      idOf={({ SerialNumber = '' }) => SerialNumber}
    />
  );
}
