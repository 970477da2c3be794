import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { Section } from '../../../parts/section.tsx';
import { useRuntimeStatus } from '../../../parts/use-runtime-status.ts';
import { useTexts } from '../../../preferences.tsx';
import { environmentTexts } from './environment-texts.ts';

interface ExecutionEnvironmentProps {
  readonly runtime: string;
  /** MB, as the function asks for them. */
  readonly memory: number | undefined;
  readonly ephemeralStorage: number | undefined;
}

/**
 * Lambda's limits on the execution environment, and what enforces each of them on this machine; for the operator.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export function ExecutionEnvironment({ runtime, memory, ephemeralStorage }: ExecutionEnvironmentProps) {
  const t = useTexts(environmentTexts);
  const { launcher = 'not probed', limits, interpreters = {}, mostEnvironments } = useRuntimeStatus() ?? {};
  if (!limits) return null;
  const enforced = (limit: string, by: string) => `${limit}: ${t.by[by] ?? by}`;
  return (
    <Section title={t.title} about={t.about}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t.sandbox, value: t.launchers[launcher] },
          { label: t.user, value: t.users[limits.user] ?? limits.user },
          { label: t.interpreter, value: interpreters[runtime] ?? t.notYet },
          { label: t.memory, value: enforced(`${memory} MB`, limits.memory) },
          { label: t.ephemeralStorage, value: enforced(`${ephemeralStorage} MB`, limits.ephemeralStorage) },
          { label: t.descriptors, value: enforced('1,024', limits.descriptors) },
          { label: t.processes, value: enforced('1,024', limits.processes) },
          { label: t.concurrency, value: t.ofAll(mostEnvironments) },
        ]}
      />
    </Section>
  );
}
