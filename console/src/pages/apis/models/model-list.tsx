import { DeleteModelCommand, type Model } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import type { Column } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { editColumn } from '../edit-column.tsx';
import { ModelForm } from './model-form.tsx';
import { texts } from './texts.ts';

/** Every model of the API. */
export function ModelList() {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, models, reload } = useApi();
  const [edited, setEdited] = useState<Model>();
  const [leaving, setLeaving] = useState<readonly Model[]>();
  const columns: readonly Column<Model>[] = [
    editColumn({ header: t.name, text: nameOf, ariaLabel: t.edit, onEdit: setEdited }),
    { id: 'type', header: t.contentType, text: ({ contentType = '' }) => contentType },
    { id: 'about', header: t.about, text: ({ description }) => description || '-' },
  ];
  return (
    <>
      <ListTable
        title={t.models}
        description={t.modelsSaid}
        empty={t.noModels}
        answer={models}
        columns={columns}
        idOf={nameOf}
        selection="multi"
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setLeaving(selected)}>
            {t.delete}
          </Button>
        )}
        create={{ text: t.createModel, onClick: () => setEdited({}) }}
      />
      {edited && <ModelForm model={edited} onClose={() => setEdited(undefined)} />}
      {leaving && (
        <ConfirmDelete
          items={leaving}
          nameOf={nameOf}
          remove={({ name: modelName }) => gateway.send(new DeleteModelCommand({ restApiId, modelName }))}
          onClose={() => setLeaving(undefined)}
          onDeleted={reload}
        />
      )}
    </>
  );
}

function nameOf({ name = '' }: Model): string {
  return name;
}
