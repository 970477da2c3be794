import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FunctionsWarning } from '../../parts/functions-warning.tsx';
import { type Column, nameColumn, timeColumn } from '../../parts/list/list-column.tsx';
import { ListTable } from '../../parts/list/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import { DeleteFunction } from './delete-function.tsx';
import { roleName } from './permissions/role-name.ts';
import { texts } from './texts.ts';
import { useFunctions } from './use-functions.ts';

/** Every function of the account in the region. */
export default function FunctionList() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const answer = useFunctions();
  const [leaving, setLeaving] = useState<readonly string[]>();
  return (
    <>
      <FunctionsWarning />
      <ListTable
        page
        title={t.functions}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ FunctionArn = '' }) => FunctionArn}
        selection="multi"
        actions={(selected) => (
          <Button
            disabled={selected.length === 0}
            onClick={() => setLeaving(selected.map(({ FunctionName = '' }) => FunctionName))}
          >
            {t.delete}
          </Button>
        )}
        create={{ text: t.create, onClick: () => navigate('/functions/create/new') }}
      />
      {leaving !== undefined && (
        <DeleteFunction names={leaving} onClose={() => setLeaving(undefined)} onDeleted={answer.reload} />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<FunctionConfiguration>[] {
  return [
    nameColumn(
      t.name,
      ({ FunctionName = '' }) => FunctionName,
      ({ FunctionName }) => `/functions/${FunctionName}`,
    ),
    { id: 'runtime', header: t.runtime, text: ({ Runtime = '-' }) => Runtime },
    { id: 'role', header: t.role, text: ({ Role = '' }) => roleName(Role) },
    { id: 'memory', header: t.memory, text: ({ MemorySize }) => String(MemorySize) },
    { id: 'timeout', header: t.timeout, text: ({ Timeout }) => String(Timeout) },
    timeColumn('modified', t.modified, ({ LastModified }) => (LastModified ? new Date(LastModified) : undefined)),
  ];
}
