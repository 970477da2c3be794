import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { Copyable } from '../../../parts/copyable.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTexts } from '../../../preferences.tsx';
import { roleName } from '../permissions/role-name.ts';
import { texts } from '../texts.ts';
import { EditConfiguration } from './edit-configuration.tsx';
import { ExecutionEnvironment } from './execution-environment.tsx';
import { runtimeName } from './runtimes.ts';

interface ConfigurationTabProps {
  readonly configuration: FunctionConfiguration;
  readonly onSaved: () => Promise<void>;
}

/** How a function is set up, and a form that changes it. */
export function ConfigurationTab({ configuration, onSaved }: ConfigurationTabProps) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const { Runtime = '', Handler, MemorySize, Timeout, Role = '', Description, Architectures, State } = configuration;
  const { FunctionArn, LastModified, LastUpdateStatus, Environment, EphemeralStorage } = configuration;
  const variables = Object.entries(Environment?.Variables ?? {});
  return (
    <SpaceBetween size="l">
      <Section title={t.configuration} actions={<Button onClick={() => setEditing(true)}>{t.edit}</Button>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: t.runtime, value: runtimeName(Runtime) },
            { label: t.handler, value: Handler },
            { label: t.architecture, value: Architectures?.join(', ') },
            { label: t.memory, value: MemorySize },
            { label: t.storage, value: EphemeralStorage?.Size },
            { label: t.timeout, value: Timeout },
            { label: t.state, value: [State, LastUpdateStatus].filter(Boolean).join(', ') },
            { label: t.role, value: <PageLink to={`/iam/roles/${roleName(Role)}`}>{roleName(Role)}</PageLink> },
            { label: t.modified, value: LastModified ? new Date(LastModified).toLocaleString() : '-' },
            { label: t.about, value: Description || '-' },
            { label: t.arn, value: FunctionArn && <Copyable text={FunctionArn} name="ARN" /> },
          ]}
        />
      </Section>
      <Container
        header={
          <Header variant="h2" counter={`(${variables.length})`}>
            {t.environment}
          </Header>
        }
      >
        {variables.length === 0 && <Box>{t.noVariables}</Box>}
        <KeyValuePairs
          items={variables.map(([label, value]) => ({ label, value: <Box variant="code">{value}</Box> }))}
        />
      </Container>
      <ExecutionEnvironment runtime={Runtime} memory={MemorySize} ephemeralStorage={EphemeralStorage?.Size} />
      {editing && (
        <EditConfiguration configuration={configuration} onClose={() => setEditing(false)} onSaved={onSaved} />
      )}
    </SpaceBetween>
  );
}
