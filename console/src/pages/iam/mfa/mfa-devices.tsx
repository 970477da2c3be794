import {
  DeactivateMFADeviceCommand,
  DeleteVirtualMFADeviceCommand,
  IAMClient,
  type MFADevice,
  paginateListMFADevices,
} from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { type Column, copyColumn, timeColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { AssignDevice } from './assign-device.tsx';

const texts = {
  en: {
    title: 'MFA devices',
    empty: 'The user has no MFA device.',
    assign: 'Assign MFA device',
    remove: 'Remove',
    serial: 'Serial number',
    enabled: 'Enabled',
  },
  ja: {
    title: 'MFA デバイス',
    empty: 'MFA デバイスはありません。',
    assign: 'MFA デバイスを割り当て',
    remove: '削除',
    serial: 'シリアル番号',
    enabled: '有効化日時',
  },
};

/** The devices that prove a user's second factor; assigns and removes virtual ones. */
export function MfaDevices({ user: UserName }: { readonly user: string }) {
  const t = useTexts(texts);
  const client = useClient(IAMClient);
  const [open, setOpen] = useState<'assign' | readonly MFADevice[]>();
  const close = () => setOpen(undefined);
  const answer = useAnswer(
    useCallback(
      () => everyItem(paginateListMFADevices({ client, pageSize }, { UserName }), ({ MFADevices }) => MFADevices),
      [client, UserName],
    ),
  );

  async function remove({ SerialNumber }: MFADevice): Promise<void> {
    await client.send(new DeactivateMFADeviceCommand({ UserName, SerialNumber }));
    await client.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }));
  }

  const columns: Column<MFADevice>[] = [
    copyColumn('serial', t.serial, ({ SerialNumber = '' }) => SerialNumber),
    timeColumn('enabled', t.enabled, ({ EnableDate }) => EnableDate),
  ];
  return (
    <>
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        columns={columns}
        idOf={({ SerialNumber = '' }) => SerialNumber}
        selection="multi"
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
            {t.remove}
          </Button>
        )}
        create={{ text: t.assign, onClick: () => setOpen('assign') }}
      />
      {open === 'assign' && <AssignDevice user={UserName} onClose={close} onAssigned={answer.reload} />}
      {typeof open === 'object' && (
        <ConfirmDelete
          items={open}
          nameOf={({ SerialNumber = '' }) => SerialNumber}
          remove={remove}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}
