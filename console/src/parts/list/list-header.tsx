import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useTexts } from '../../preferences.tsx';
import { Refusal } from '../refusal.tsx';
import type { Task } from '../use-task.ts';
import './list-table.css';

const texts = { en: { refresh: 'Refresh' }, ja: { refresh: '更新' } };

interface ListHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Of a page of its own: its h1; else of a section. */
  readonly page: boolean;
  /** Undefined: not known yet. */
  readonly count: number | undefined;
  readonly actions: ReactNode;
  readonly create?: { readonly text: string; readonly onClick: () => void } | undefined;
  readonly onRefresh: () => void;
  readonly loading: boolean;
  /** What was refused when the list was asked for. */
  readonly error: Error | undefined;
  readonly task?: Task | undefined;
}

/** The head of a list: its name, how many it holds, its buttons and their refusals. */
export function ListHeader(props: ListHeaderProps) {
  const { title, description, page, count, actions, create, error, task } = props;
  const t = useTexts(texts);
  const buttons = (
    <div className="list-actions">
      <Button
        formAction="none"
        iconName="refresh"
        ariaLabel={`${t.refresh}: ${title}`}
        loading={props.loading && count !== undefined}
        onClick={props.onRefresh}
      />
      {actions}
      {create && (
        <Button formAction="none" variant={page ? 'primary' : 'normal'} onClick={create.onClick}>
          {create.text}
        </Button>
      )}
    </div>
  );
  return (
    <SpaceBetween size="s">
      <Header
        variant={page ? 'awsui-h1-sticky' : 'h2'}
        counter={count === undefined ? '' : `(${count})`}
        description={description}
        actions={buttons}
      >
        {title}
      </Header>
      <Refusal error={error} />
      {task && <Refusal error={task.error} onDismiss={task.forget} />}
    </SpaceBetween>
  );
}
