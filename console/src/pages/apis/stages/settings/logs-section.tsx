import { GetAccountCommand, type Stage } from '@aws-sdk/client-api-gateway';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import { useCallback, useState } from 'react';
import { PageLink } from '../../../../parts/page-link.tsx';
import { Section } from '../../../../parts/section.tsx';
import { useTask } from '../../../../parts/use-task.ts';
import { useTexts } from '../../../../preferences.tsx';
import { useAnswer } from '../../../../use-answer.ts';
import { groupLink } from '../../../logs/log-links.ts';
import { useApi } from '../../api-state.tsx';
import { EditAccessLog } from './edit-access-log.tsx';
import { LogRole } from './log-role.tsx';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

/** Where a stage logs, with which role, and the form of its access log. */
export function LogsSection({ stage }: { readonly stage: Stage }) {
  const t = useTexts(texts);
  const { gateway } = useApi();
  const account = useAnswer(useCallback(() => gateway.send(new GetAccountCommand({})), [gateway]));
  const task = useTask();
  const change = useStageChange(stage.stageName ?? '');
  const [open, setOpen] = useState<'access' | 'role'>();
  const role = account.value?.cloudwatchRoleArn;
  const stop = () => task.run(() => change([{ op: 'remove', path: '/accessLogSettings' }]));
  const actions = (
    <>
      <Button onClick={() => setOpen('role')}>{t.setRole}</Button>
      {stage.accessLogSettings && <Button onClick={stop}>{t.stopAccess}</Button>}
      <Button ariaLabel={`${t.edit}: ${t.access}`} onClick={() => setOpen('access')}>
        {t.edit}
      </Button>
    </>
  );
  return (
    <Section title={t.logs} actions={actions} task={task} error={account.error}>
      {account.value && !role && <Alert>{t.roleNeeded}</Alert>}
      <KeyValuePairs items={useLogFacts(stage, role)} />
      {open === 'access' && <EditAccessLog stage={stage} onClose={() => setOpen(undefined)} />}
      {open === 'role' && <LogRole role={role ?? ''} onClose={() => setOpen(undefined)} onSaved={account.reload} />}
    </Section>
  );
}

function useLogFacts(stage: Stage, role: string | undefined): KeyValuePairsProps.Item[] {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const { stageName, accessLogSettings, methodSettings = {} } = stage;
  const execution = `API-Gateway-Execution-Logs_${apiId}/${stageName}`;
  const isLogged = Object.values(methodSettings).some(({ loggingLevel = 'OFF' }) => loggingLevel !== 'OFF');
  const group = accessLogSettings?.destinationArn?.split(':')[6];
  return [
    { label: t.execution, value: isLogged ? <PageLink to={groupLink(execution)}>{execution}</PageLink> : t.off },
    { label: t.access, value: group ? <PageLink to={groupLink(group)}>{group}</PageLink> : t.noAccess },
    ...(accessLogSettings?.format
      ? [{ label: t.format, value: <Box variant="code">{accessLogSettings.format}</Box> }]
      : []),
    ...(role ? [{ label: t.role, value: role }] : []),
  ];
}
