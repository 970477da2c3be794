import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useUnsaved } from '../../../leaving/unsaved.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FunctionsWarning } from '../../../parts/functions-warning.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { zipFault } from '../code/zip-file.ts';
import { zipTexts } from '../code/zip-texts.ts';
import { texts as common } from '../texts.ts';
import { createRole } from './create-role.ts';
import { formFaults, hasFaults } from './form-faults.ts';
import { FunctionFields } from './function-fields.tsx';
import { createFunction, emptyFunction, type NewFunction, roleToMake } from './new-function.ts';

const texts = {
  en: {
    title: 'Create function',
    unsaved: 'the new function',
    done: (name: string) => `The function ${name} was created.`,
  },
  ja: { title: '関数の作成', unsaved: '新しい関数', done: (name: string) => `関数 ${name} を作成しました。` },
};

/** A new function: its name, its code, its role, its configuration. */
export default function CreateFunction() {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const { faults: said } = useTexts(zipTexts);
  const [lambda, iam] = [useClient(LambdaClient), useClient(IAMClient)];
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const [made, setMade] = useState(emptyFunction);
  const { run, busy, error, forget } = useTask();
  const [tries, setTries] = useState(0);
  const faults = formFaults(made);
  useUnsaved(made === emptyFunction || busy ? '' : t.unsaved);
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus();
  }, [tries]);
  const change = (part: Partial<NewFunction>) => setMade((before) => ({ ...before, ...part }));

  /** A role that was made is kept for the next attempt. */
  async function executionRole(): Promise<string> {
    if (made.newRole === undefined) return made.role;
    const role = await createRole(iam, roleToMake(made));
    change({ role, newRole: undefined });
    return role;
  }

  async function create(): Promise<void> {
    const fault = made.example ? undefined : await zipFault(made.file);
    if (fault) throw new Error(said[fault]);
    await createFunction(lambda, made, await executionRole());
    tell(t.done(made.name));
    scrollTo(0, 0);
    navigate(`/functions/${made.name}`);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTries(tries + 1);
    if (hasFaults(faults)) forget();
    else run(create);
  }

  const buttons = (
    <SpaceBetween direction="horizontal" size="xs">
      <Button formAction="none" onClick={() => navigate('/functions')}>
        {t.cancel}
      </Button>
      <Button variant="primary" loading={busy}>
        {t.create}
      </Button>
    </SpaceBetween>
  );
  return (
    <form onSubmit={submit}>
      <Form header={<Header variant="h1">{t.title}</Header>} actions={buttons}>
        <SpaceBetween size="l">
          <FunctionsWarning />
          <FunctionFields made={made} faults={tries > 0 ? faults : {}} onChange={change} />
          <Refusal error={error} />
        </SpaceBetween>
      </Form>
    </form>
  );
}
