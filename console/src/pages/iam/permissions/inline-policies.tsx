import { IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { InlinePolicy } from './inline-policy.tsx';
import { callsOf, type Holder } from './policy-holder.ts';

const texts = {
  en: {
    title: 'Inline policies',
    empty: 'There is no inline policy.',
    create: 'Create inline policy',
    edit: 'Edit',
    delete: 'Delete',
    name: 'Policy',
  },
  ja: {
    title: 'インラインポリシー',
    empty: 'インラインポリシーはありません。',
    create: 'インラインポリシーを作成',
    edit: '編集',
    delete: '削除',
    name: 'ポリシー',
  },
};

type Open =
  | { readonly what: 'edit'; readonly policy?: string }
  | { readonly what: 'delete'; readonly policies: readonly string[] };

/** The policies written into a user, group or role; creates, edits and deletes them. */
export function InlinePolicies({ holder: { kind, name } }: { readonly holder: Holder }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const [search] = useSearchParams();
  const asked = search.get('inline');
  const [open, setOpen] = useState<Open | undefined>(asked ? { what: 'edit', policy: asked } : undefined);
  const close = () => setOpen(undefined);
  const answer = useAnswer(useCallback(() => callsOf(iam, { kind, name }).inlineNames(), [iam, kind, name]));
  const holder = { kind, name };
  return (
    <>
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        columns={[
          {
            id: 'name',
            header: t.name,
            text: (policy) => policy,
            cell: (policy) => (
              <Button
                variant="inline-link"
                ariaLabel={`${t.edit}: ${policy}`}
                onClick={() => setOpen({ what: 'edit', policy })}
              >
                {policy}
              </Button>
            ),
          },
        ]}
        idOf={(policy) => policy}
        selection="multi"
        actions={(policies) => (
          <>
            <Button disabled={policies.length === 0} onClick={() => setOpen({ what: 'delete', policies })}>
              {t.delete}
            </Button>
            <Button disabled={policies.length !== 1} onClick={() => setOpen({ what: 'edit', policy: policies[0]! })}>
              {t.edit}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => setOpen({ what: 'edit' }) }}
      />
      {open?.what === 'edit' && (
        <InlinePolicy
          holder={holder}
          {...(open.policy !== undefined && { policy: open.policy })}
          onClose={close}
          onSaved={answer.reload}
        />
      )}
      {open?.what === 'delete' && (
        <ConfirmDelete
          items={open.policies}
          nameOf={String}
          remove={(policy) => callsOf(iam, holder).deleteInline(policy)}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}
