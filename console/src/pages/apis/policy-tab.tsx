import { type PatchOperation, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import { useEffect, useState } from 'react';
import { useUnsaved } from '../../leaving/unsaved.ts';
import { useNotifications } from '../../notifications.tsx';
import { PolicyEditor } from '../../parts/policy/policy-editor.tsx';
import { Section } from '../../parts/section.tsx';
import { useTask } from '../../parts/use-task.ts';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useApi } from './api-state.tsx';
import { policyDocument } from './policy-document.ts';

const texts = {
  en: {
    title: 'Resource policy',
    description: 'Who may invoke this API, from the side of the API. It takes effect with the next deployment.',
    empty: 'This API has no resource policy: the policies of callers decide alone.',
    example: 'Start from: this account may invoke everything',
    save: 'Save',
    remove: 'Remove the policy',
    saved: 'The resource policy was saved in the draft.',
    removed: 'The resource policy was removed from the draft.',
  },
  ja: {
    title: 'リソースポリシー',
    description: 'この API を誰が呼び出せるかを、API の側で定めます。次のデプロイで反映されます。',
    empty: 'この API にリソースポリシーはありません。呼び出し元のポリシーだけで決まります。',
    example: '例から始める: このアカウントはすべて呼び出せる',
    save: '保存',
    remove: 'ポリシーを削除',
    saved: 'リソースポリシーを下書きに保存しました。',
    removed: 'リソースポリシーを下書きから削除しました。',
  },
};

/** The policy that the API itself carries, in the editor. */
export function PolicyTab() {
  const t = useTexts(texts);
  const { account } = useSession();
  const { tell } = useNotifications();
  const { apiId, gateway, api, reload } = useApi();
  const task = useTask();
  const saved = policyDocument(api.value?.policy) || undefined;
  // Undefined: there is none, and none is begun.
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  useUnsaved(text !== undefined && text !== saved ? t.title : '');
  if (!api.value) return api.loading ? <Spinner size="large" /> : null;

  function patch(operation: PatchOperation, said: string): void {
    const command = new UpdateRestApiCommand({ restApiId: apiId, patchOperations: [operation] });
    task.run(
      () => gateway.send(command),
      () => {
        tell(said);
        reload();
      },
    );
  }

  const actions = (
    <>
      {saved && <Button onClick={() => patch({ op: 'remove', path: '/policy' }, t.removed)}>{t.remove}</Button>}
      {text && text !== saved && (
        <Button variant="primary" onClick={() => patch({ op: 'replace', path: '/policy', value: text }, t.saved)}>
          {t.save}
        </Button>
      )}
    </>
  );
  return (
    <Section title={t.title} about={t.description} actions={actions} task={task}>
      {!saved && <Box>{t.empty}</Box>}
      {text === undefined && <Button onClick={() => setText(example(account))}>{t.example}</Button>}
      {text !== undefined && <PolicyEditor value={text} ariaLabel={t.title} kind="resource" onChange={setText} />}
    </Section>
  );
}

function example(account: string): string {
  const Principal = { AWS: `arn:aws:iam::${account}:root` };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }];
  return JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 2);
}
