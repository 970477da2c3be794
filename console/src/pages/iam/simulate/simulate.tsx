import { type ContextEntry, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { knownActions } from '../../../parts/policy/service-actions.ts';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import type { Holder } from '../permissions/policy-holder.ts';
import { askedKeys } from './asked-keys.ts';
import { ContextEntries, type ContextRow } from './context-entries.tsx';
import { matchedText } from './matched-text.ts';
import { type Outcome, OutcomeView } from './outcome.tsx';

const texts = {
  en: {
    title: 'Simulate',
    about: 'Asks the policies without doing anything: would this action on this resource be allowed?',
    action: 'Action',
    resource: 'Resource ARN',
    use: (action: string) => `Use: ${action}`,
    simulate: 'Simulate',
  },
  ja: {
    title: 'シミュレート',
    about: '何も実行せずにポリシーに尋ねます。このリソースに対するこのアクションは許可されるでしょうか。',
    action: 'アクション',
    resource: 'リソース ARN',
    use: (action: string) => `使用: ${action}`,
    simulate: 'シミュレート',
  },
};

const options = knownActions.map(({ name, level }) => ({ value: name, labelTag: level }));

interface SimulateProps {
  readonly holder: Holder;
  readonly arn: string;
}

/** Asks whether a user or role might do something, and shows the statements that decide. */
export function Simulate({ holder, arn }: SimulateProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const task = useTask();
  const [action, setAction] = useState('execute-api:Invoke');
  const [resource, setResource] = useState('*');
  const asked = useAnswer(useCallback(() => askedKeys(iam, arn), [iam, arn]));
  const [given, setGiven] = useState<readonly ContextRow[]>();
  const context = given ?? asked.value ?? [];
  const [outcome, setOutcome] = useState<Outcome>();

  async function simulate(): Promise<void> {
    setOutcome(undefined);
    const command = new SimulatePrincipalPolicyCommand({
      PolicySourceArn: arn,
      ActionNames: [action],
      ResourceArns: [resource],
      ContextEntries: context.filter(({ value }) => value !== '').map(entry),
    });
    const { EvaluationResults: [result] = [] } = await iam.send(command);
    if (!result) return;
    const statements = (result.MatchedStatements ?? []).map(async (statement) => ({
      policy: statement.SourcePolicyId ?? '',
      found: await matchedText(iam, holder, statement),
    }));
    setOutcome({ result, statements: await Promise.all(statements) });
  }

  return (
    <Section title={t.title} about={t.about} task={task} error={asked.error}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          task.run(simulate);
        }}
      >
        <SpaceBetween size="m">
          <ColumnLayout columns={2}>
            <FormField label={t.action}>
              <Autosuggest
                virtualScroll
                value={action}
                options={options}
                enteredTextLabel={t.use}
                onChange={({ detail }) => setAction(detail.value)}
              />
            </FormField>
            <FormField label={t.resource}>
              <Input value={resource} onChange={({ detail }) => setResource(detail.value)} />
            </FormField>
          </ColumnLayout>
          <ContextEntries rows={context} onChange={setGiven} />
          <Button variant="primary" formAction="submit" loading={task.busy} disabled={action === '' || resource === ''}>
            {t.simulate}
          </Button>
          {outcome && <OutcomeView outcome={outcome} />}
        </SpaceBetween>
      </form>
    </Section>
  );
}

function entry({ key, value, type }: ContextRow): ContextEntry {
  const values = type.endsWith('List') ? value.split(',').map((each) => each.trim()) : [value];
  return { ContextKeyName: key, ContextKeyType: type, ContextKeyValues: values };
}
