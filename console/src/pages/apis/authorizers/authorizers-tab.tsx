import { type Authorizer, DeleteAuthorizerCommand } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { editColumn } from '../edit-column.tsx';
import { functionOf } from '../integration/integration-uri.ts';
import { AuthorizerForm } from './authorizer-form.tsx';
import { TestAuthorizer } from './test-authorizer.tsx';
import { texts } from './texts.ts';

type Open =
  | { readonly form: 'edit' | 'test'; readonly authorizer: Authorizer }
  | { readonly leaving: readonly Authorizer[] };

/** Every authorizer of the API: makes, changes, tries and deletes them. */
export function AuthorizersTab() {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, authorizers, reload } = useApi();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const edit = (authorizer: Authorizer) => setOpen({ form: 'edit', authorizer });
  const columns: readonly Column<Authorizer>[] = [
    editColumn({ header: t.name, text: nameOf, ariaLabel: t.edit, onEdit: edit }),
    copyColumn('id', 'ID', ({ id = '' }) => id),
    { id: 'type', header: t.type, text: ({ type = 'TOKEN' }) => t.types[type] },
    { id: 'decides', header: t.decides, text: decidedBy },
  ];
  return (
    <>
      <ListTable
        title={t.title}
        description={t.about}
        empty={t.empty}
        answer={authorizers}
        columns={columns}
        idOf={({ id = '' }) => id}
        selection="multi"
        actions={(selected) => (
          <>
            <Button
              disabled={selected.length !== 1}
              onClick={() => setOpen({ form: 'test', authorizer: selected[0]! })}
            >
              {t.test}
            </Button>
            <Button disabled={selected.length === 0} onClick={() => setOpen({ leaving: selected })}>
              {t.delete}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => edit({}) }}
      />
      {open && 'form' in open && open.form === 'edit' && (
        <AuthorizerForm authorizer={open.authorizer} onClose={close} />
      )}
      {open && 'form' in open && open.form === 'test' && (
        <TestAuthorizer authorizer={open.authorizer} onClose={close} />
      )}
      {open && 'leaving' in open && (
        <ConfirmDelete
          items={open.leaving}
          nameOf={nameOf}
          remove={({ id: authorizerId }) => gateway.send(new DeleteAuthorizerCommand({ restApiId, authorizerId }))}
          onClose={close}
          onDeleted={reload}
        />
      )}
    </>
  );
}

function nameOf({ name = '' }: Authorizer): string {
  return name;
}

function decidedBy({ authorizerUri = '', providerARNs = [] }: Authorizer): string {
  return [functionOf(authorizerUri) ?? authorizerUri, ...providerARNs].filter(Boolean).join(', ');
}
