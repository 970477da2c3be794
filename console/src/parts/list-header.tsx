import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Refusal } from './refusal.tsx';
import type { Task } from './use-task.ts';
import './list-table.css';

interface ListHeaderProps {
  readonly title: string;
  readonly description?: string | undefined;
  /** Of a page of its own: its h1; else of a section. */
  readonly page: boolean;
  /** Undefined: not known yet. */
  readonly count: number | undefined;
  readonly actions: ReactNode;
  /** What was refused when the list was asked for. */
  readonly error: Error | undefined;
  readonly task?: Task | undefined;
}

/** The head of a list: its name, how many it holds, its buttons and their refusals. */
export function ListHeader({ title, description, page, count, actions, error, task }: ListHeaderProps) {
  return (
    <SpaceBetween size="s">
      <Header
        variant={page ? 'awsui-h1-sticky' : 'h2'}
        counter={count === undefined ? '' : `(${count})`}
        description={description}
        actions={actions && <div className="list-actions">{actions}</div>}
      >
        {title}
      </Header>
      <Refusal error={error} />
      {task && <Refusal error={task.error} onDismiss={task.forget} />}
    </SpaceBetween>
  );
}
