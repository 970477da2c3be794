import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Arrived } from '../../../parts/arrived.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { type MethodAnswer, ShownAnswer } from './shown-answer.tsx';
import { texts } from './texts.ts';

interface RequestFrameProps {
  readonly description: string;
  readonly submit: string;
  readonly onSend: () => Promise<MethodAnswer>;
  /** The fields of the form. */
  readonly children: ReactNode;
}

/** A form that sends a request, and below it what came back. */
export function RequestFrame({ description, submit, onSend, children }: RequestFrameProps) {
  const t = useTexts(texts);
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
        <Arrived said={t.arrived(answer.status)}>
          <ShownAnswer answer={answer} />
        </Arrived>
      )}
    </SpaceBetween>
  );
}
