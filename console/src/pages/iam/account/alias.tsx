import {
  CreateAccountAliasCommand,
  DeleteAccountAliasCommand,
  IAMClient,
  ListAccountAliasesCommand,
} from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';

const texts = {
  en: {
    title: 'Account alias',
    about: 'A name that can be read, beside the account ID.',
    none: 'There is no alias.',
    set: 'Set alias',
    remove: 'Delete alias',
    alias: 'Alias',
    done: 'The alias was set.',
    removed: 'The alias was deleted.',
    hint: '3 to 63 characters: lower case letters, digits and hyphens',
  },
  ja: {
    title: 'アカウントエイリアス',
    about: 'アカウント ID に付ける、読みやすい名前です。',
    none: 'エイリアスはありません。',
    set: 'エイリアスを設定',
    remove: 'エイリアスを削除',
    alias: 'エイリアス',
    done: 'エイリアスを設定しました。',
    removed: 'エイリアスを削除しました。',
    hint: '3〜63 文字の英小文字、数字、ハイフン',
  },
};

/** The name of the account; an account has one at most. */
export function Alias() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const { value, error, reload } = useAnswer(useCallback(() => iam.send(new ListAccountAliasesCommand({})), [iam]));
  const [typed, setTyped] = useState<string>();
  const close = () => setTyped(undefined);
  const alias = value?.AccountAliases?.[0];

  async function save(): Promise<void> {
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: typed }));
    tell(t.done);
    await reload();
    close();
  }

  async function remove(): Promise<void> {
    await iam.send(new DeleteAccountAliasCommand({ AccountAlias: alias }));
    tell(t.removed);
    reload();
  }

  const actions = (
    <>
      {alias && (
        <Button loading={task.busy} onClick={() => task.run(remove)}>
          {t.remove}
        </Button>
      )}
      <Button onClick={() => setTyped(alias ?? '')}>{t.set}</Button>
    </>
  );
  return (
    <Section title={t.title} about={t.about} actions={actions} task={task} error={error}>
      {value && <Box>{alias ?? t.none}</Box>}
      {typed !== undefined && (
        <FormModal title={t.set} submit={t.set} disabled={typed === ''} onSubmit={save} onClose={close}>
          <FormField label={t.alias} constraintText={t.hint}>
            <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} autoFocus />
          </FormField>
        </FormModal>
      )}
    </Section>
  );
}
