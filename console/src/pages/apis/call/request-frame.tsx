import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
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
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  function send(): void {
    setBusy(true);
    setError(undefined);
    setAnswer(undefined);
    onSend()
      .then(setAnswer, setError)
      .finally(() => setBusy(false));
  }

  return (
    <SpaceBetween size="m">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SpaceBetween size="s">
          <Box color="text-body-secondary">{description}</Box>
          {children}
          <Button variant="primary" loading={busy}>
            {submit}
          </Button>
        </SpaceBetween>
      </form>
      {error && <Refusal error={error} />}
      {answer && (
        <LiveRegion>
          <ShownAnswer answer={answer} />
        </LiveRegion>
      )}
    </SpaceBetween>
  );
}
