import { DeleteRequestValidatorCommand, type RequestValidator } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { editColumn } from '../edit-column.tsx';
import { texts } from './texts.ts';
import { ValidatorForm } from './validator-form.tsx';

/** Every request validator of the API. */
export function ValidatorList() {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, validators, reload } = useApi();
  const [edited, setEdited] = useState<RequestValidator>();
  const [leaving, setLeaving] = useState<readonly RequestValidator[]>();
  const remove = ({ id: requestValidatorId }: RequestValidator) =>
    gateway.send(new DeleteRequestValidatorCommand({ restApiId, requestValidatorId }));
  const columns: readonly Column<RequestValidator>[] = [
    editColumn({ header: t.name, text: nameOf, ariaLabel: t.edit, onEdit: setEdited }),
    copyColumn('id', 'ID', ({ id = '' }) => id),
    { id: 'parameters', header: t.parameters, text: (each) => (each.validateRequestParameters ? t.yes : t.no) },
    { id: 'body', header: t.body, text: (each) => (each.validateRequestBody ? t.yes : t.no) },
  ];
  return (
    <>
      <ListTable
        title={t.validators}
        description={t.validatorsSaid}
        empty={t.noValidators}
        answer={validators}
        columns={columns}
        idOf={({ id = '' }) => id}
        selection="multi"
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setLeaving(selected)}>
            {t.delete}
          </Button>
        )}
        create={{ text: t.createValidator, onClick: () => setEdited({}) }}
      />
      {edited && <ValidatorForm validator={edited} onClose={() => setEdited(undefined)} />}
      {leaving && (
        <ConfirmDelete
          items={leaving}
          nameOf={nameOf}
          remove={remove}
          onClose={() => setLeaving(undefined)}
          onDeleted={reload}
        />
      )}
    </>
  );
}

function nameOf({ name, id = '' }: RequestValidator): string {
  return name ?? id;
}
