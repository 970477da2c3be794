import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { ReactNode } from 'react';
import type { Answer } from '../use-answer.ts';
import { Refusal } from './refusal.tsx';

interface LoadedProps<Value> {
  /** What the page is about, for its heading when there is nothing else to show. */
  readonly name: string;
  readonly answer: Answer<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** The page of one thing: a spinner until it is there, its refusal, or the thing itself. */
export function Loaded<Value>({ name, answer: { value, error, loading }, children }: LoadedProps<Value>) {
  if (value !== undefined) return children(value);
  if (loading) return <Spinner size="large" />;
  return (
    <SpaceBetween size="m">
      <Header variant="h1">{name}</Header>
      <Refusal error={error} />
    </SpaceBetween>
  );
}
