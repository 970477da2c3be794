import { IAMClient } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, LambdaClient, type Runtime } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { CodeChoice } from './code-choice.tsx';
import { createRole } from './create-role.ts';
import { EnvironmentFields, recordOf, type Variable } from './environment-fields.tsx';
import { type Example, examples, packageOf } from './examples.ts';
import { LimitsFields } from './limits-fields.tsx';
import { RoleChoice } from './role-choice.tsx';
import { runtimeOption, runtimes } from './runtimes.ts';
import { texts as common } from './texts.ts';
import { bytesOf } from './zip-field.tsx';

const texts = {
  en: {
    title: 'Create a function',
    handlerHint: 'File and function: index.handler is the export handler of index.mjs or index.js.',
    noFile: 'Choose a ZIP first.',
    done: (name: string) => `The function ${name} was created.`,
  },
  ja: {
    title: '関数の作成',
    handlerHint: 'ファイルと関数: index.handler は index.mjs または index.js がエクスポートする handler です。',
    noFile: '先に ZIP を選択してください。',
    done: (name: string) => `関数 ${name} を作成しました。`,
  },
};

/** A new function: its name, its code, its role, its configuration. */
export default function CreateFunction() {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const [lambda, iam] = [useClient(LambdaClient), useClient(IAMClient)];
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const [name, setName] = useState('');
  const [example, setExample] = useState<Example | undefined>(examples[0]);
  const [file, setFile] = useState<File>();
  const [runtime, setRuntime] = useState(examples[0]!.runtime);
  const [handler, setHandler] = useState(examples[0]!.handler);
  const [role, setRole] = useState('');
  const [newRole, setNewRole] = useState(true);
  const [newRoleName, setNewRoleName] = useState<string>();
  const [limits, setLimits] = useState({ memory: '256', timeout: '30' });
  const [variables, setVariables] = useState<readonly Variable[]>([{ name: 'API_URL', value: '' }]);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const roleToMake = newRoleName ?? (name && `${name}-role`);

  function choose(chosen: Example | undefined): void {
    setExample(chosen);
    if (!chosen) return;
    setRuntime(chosen.runtime);
    setHandler(chosen.handler);
  }

  /** A role that was made is kept for the next attempt. */
  async function executionRole(): Promise<string> {
    if (!newRole) return role;
    const arn = await createRole(iam, roleToMake);
    setRole(arn);
    setNewRole(false);
    return arn;
  }

  async function create(): Promise<void> {
    if (!example && !file) throw new Error(t.noFile);
    const ZipFile = example ? packageOf(example) : await bytesOf(file!);
    const command = new CreateFunctionCommand({
      FunctionName: name,
      Runtime: runtime as Runtime,
      Handler: handler,
      Role: await executionRole(),
      Code: { ZipFile },
      MemorySize: Number(limits.memory),
      Timeout: Number(limits.timeout),
      Environment: { Variables: recordOf(variables) },
    });
    await lambda.send(command);
    tell(t.done(name));
    scrollTo(0, 0);
    navigate(`/functions/${name}`);
  }

  function submit(): void {
    setBusy(true);
    setError(undefined);
    create().catch((thrown: Error) => {
      setError(thrown);
      setBusy(false);
    });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Form
        header={<Header variant="h1">{t.title}</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" onClick={() => navigate('/functions')}>
              {t.cancel}
            </Button>
            <Button variant="primary" loading={busy}>
              {t.create}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">{t.code}</Header>}>
            <SpaceBetween size="m">
              <FormField label={t.name}>
                <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus spellcheck={false} />
              </FormField>
              <CodeChoice example={example} file={file} onExample={choose} onFile={setFile} />
              <FormField label={t.runtime}>
                <Select
                  options={runtimes}
                  selectedOption={runtimeOption(runtime)}
                  onChange={({ detail }) => setRuntime(detail.selectedOption.value!)}
                />
              </FormField>
              <FormField label={t.handler} constraintText={t.handlerHint}>
                <Input value={handler} onChange={({ detail }) => setHandler(detail.value)} spellcheck={false} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">{t.role}</Header>}>
            <RoleChoice
              toMake={newRole ? roleToMake : undefined}
              role={role}
              onKind={setNewRole}
              onName={setNewRoleName}
              onRole={setRole}
            />
          </Container>
          <Container header={<Header variant="h2">{t.configuration}</Header>}>
            <SpaceBetween size="m">
              <LimitsFields limits={limits} onChange={setLimits} />
              <FormField label={t.environment} stretch>
                <EnvironmentFields variables={variables} onChange={setVariables} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Refusal error={error} />
        </SpaceBetween>
      </Form>
    </form>
  );
}
