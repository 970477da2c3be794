import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../preferences.tsx';
import { Refusal } from './refusal.tsx';

const texts = { en: { cancel: 'Cancel' }, ja: { cancel: 'キャンセル' } };

interface FormModalProps {
  readonly title: string;
  /** What the button that sends it says. */
  readonly submit: string;
  readonly size?: ModalProps.Size;
  readonly disabled?: boolean;
  /** More buttons, before the others. */
  readonly actions?: ReactNode;
  /** The form closes itself by what this does when it succeeds; what it throws is shown. */
  readonly onSubmit: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page, sent by its button or by Enter; a refusal is shown in it. */
export function FormModal({ title, submit, size, disabled, actions, onSubmit, onClose, children }: FormModalProps) {
  const t = useTexts(texts);
  const form = useId();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  function send(): void {
    if (busy || disabled) return;
    setBusy(true);
    setError(undefined);
    onSubmit()
      .catch(setError)
      .finally(() => setBusy(false));
  }

  const buttons = (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        {actions}
        <Button formAction="none" onClick={onClose}>
          {t.cancel}
        </Button>
        <Button variant="primary" form={form} loading={busy} disabled={disabled ?? false}>
          {submit}
        </Button>
      </SpaceBetween>
    </Box>
  );
  return (
    <Modal
      visible
      header={title}
      footer={buttons}
      onDismiss={onClose}
      closeAriaLabel={t.cancel}
      {...(size && { size })}
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SpaceBetween size="m">
          {error && <Refusal error={error} />}
          {children}
        </SpaceBetween>
      </form>
    </Modal>
  );
}
