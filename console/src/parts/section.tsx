import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Refusal } from './refusal.tsx';
import type { Task } from './use-task.ts';
import './list/list-table.css';

interface SectionProps {
  readonly title: string;
  readonly about?: string;
  /** Its buttons. */
  readonly actions?: ReactNode;
  /** What the buttons do at once; its refusal is shown. */
  readonly task?: Task;
  /** What was refused when the section was asked for. */
  readonly error?: Error | undefined;
  readonly children?: ReactNode;
}

/** A part of a page under a heading of its own, with its buttons and its refusals. */
export function Section({ title, about, actions, task, error, children }: SectionProps) {
  const buttons = actions && <div className="list-actions">{actions}</div>;
  return (
    <Container
      header={
        <Header variant="h2" description={about} actions={buttons}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <Refusal error={error} />
        {task && <Refusal error={task.error} onDismiss={task.forget} />}
        {children}
      </SpaceBetween>
    </Container>
  );
}
