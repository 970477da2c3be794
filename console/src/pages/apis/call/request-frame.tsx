import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { type MethodAnswer, ShownAnswer } from './shown-answer.tsx';

interface RequestFrameProps {
  readonly description: string;
  readonly submit: string;
  readonly onSend: () => Promise<MethodAnswer>;
  /** The fields of the form. */
  readonly children: ReactNode;
}

/** A form that sends a request, and below it what came back. */
export function RequestFrame({ description, submit, onSend, children }: RequestFrameProps) {
  const [answer, setAnswer] = useState<MethodAnswer>();
  const { run, busy, error } = useTask();

  function send(event: FormEvent): void {
    event.preventDefault();
    setAnswer(undefined);
    run(() => onSend().then(setAnswer));
  }

  return (
    <SpaceBetween size="m">
      <form onSubmit={send}>
        <SpaceBetween size="s">
          <Box color="text-body-secondary">{description}</Box>
          {children}
          <Button variant="primary" loading={busy}>
            {submit}
          </Button>
        </SpaceBetween>
      </form>
      <Refusal error={error} />
      {answer && (
        <LiveRegion>
          <ShownAnswer answer={answer} />
        </LiveRegion>
      )}
    </SpaceBetween>
  );
}
