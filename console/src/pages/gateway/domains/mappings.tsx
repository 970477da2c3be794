import {
  APIGatewayClient,
  type BasePathMapping,
  DeleteBasePathMappingCommand,
  paginateGetBasePathMappings,
} from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { everyItem } from '../../../parts/every-item.ts';
import { type Column, nameColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import type { DomainKey } from './domain-key.ts';
import { MappingForm } from './mapping-form.tsx';
import { noPath } from './no-path.ts';
import { texts } from './texts.ts';

/** What the base paths of a domain name lead to. */
export function Mappings({ domain }: { readonly domain: DomainKey }) {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const { domainName, domainNameId } = domain;
  const answer = useAnswer(
    useCallback(() => {
      const input = { domainName, ...(domainNameId && { domainNameId }) };
      return everyItem(paginateGetBasePathMappings({ client, pageSize: 500 }, input), ({ items }) => items);
    }, [client, domainName, domainNameId]),
  );
  const [open, setOpen] = useState<'add' | BasePathMapping | readonly BasePathMapping[]>();
  const close = () => setOpen(undefined);
  const edited = typeof open === 'object' && !Array.isArray(open) ? (open as BasePathMapping) : undefined;
  return (
    <>
      <ListTable
        title={t.mappings}
        empty={t.noMappings}
        answer={answer}
        idOf={({ basePath = '' }) => basePath}
        selection="multi"
        columns={columns(t)}
        actions={(chosen) => (
          <>
            <Button disabled={chosen.length !== 1} onClick={() => setOpen(chosen[0])}>
              {t.edited}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setOpen(chosen)}>
              {t.remove}
            </Button>
          </>
        )}
        create={{ text: t.addMapping, onClick: () => setOpen('add') }}
      />
      {(open === 'add' || edited) && (
        <MappingForm domain={domain} {...(edited && { mapping: edited })} onClose={close} onSaved={answer.reload} />
      )}
      {Array.isArray(open) && (
        <ConfirmDelete
          items={open as readonly BasePathMapping[]}
          nameOf={(mapping) => shownPath(mapping, t)}
          remove={({ basePath }) => client.send(new DeleteBasePathMappingCommand({ ...domain, basePath }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

function shownPath({ basePath = '' }: BasePathMapping, t: (typeof texts)['en']): string {
  return basePath === noPath ? t.root : basePath;
}

function columns(t: (typeof texts)['en']): Column<BasePathMapping>[] {
  return [
    { id: 'path', header: t.path, text: (mapping) => shownPath(mapping, t) },
    {
      ...nameColumn<BasePathMapping>(
        t.api,
        ({ restApiId = '' }) => restApiId,
        ({ restApiId }) => `/apis/${restApiId}`,
      ),
      id: 'api',
    },
    { id: 'stage', header: t.stage, text: ({ stage }) => stage ?? '*' },
  ];
}
