import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, type ReactNode, useId } from 'react';
import { askToLeave } from '../leaving/asked-to-leave.ts';
import { useUnsaved } from '../leaving/unsaved.ts';
import { useTexts } from '../preferences.tsx';
import { Refusal } from './refusal.tsx';
import { useTask } from './use-task.ts';

const texts = { en: { cancel: 'Cancel', delete: 'Delete' }, ja: { cancel: 'キャンセル', delete: '削除' } };

interface FormModalProps {
  readonly title: string;
  /** What the button that sends it says. */
  readonly submit: string;
  readonly size?: ModalProps.Size;
  readonly disabled?: boolean;
  /** What was typed and would be lost, in words: the form asks before it closes. Empty: nothing. */
  readonly unsaved?: string;
  /** The form closes itself by what this does when it succeeds; what it throws is shown. */
  readonly onSubmit: () => Promise<unknown>;
  /** Deletes what the form shows; absent, there is no button for it. */
  readonly onDelete?: (() => Promise<unknown>) | undefined;
  /** What the button that deletes says, where it does something else than that. */
  readonly deleteText?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page, sent by its button or by Enter; a refusal is shown in it. */
export function FormModal(props: FormModalProps) {
  const { title, submit, size = 'medium', disabled = false, unsaved = '', children } = props;
  const { onSubmit, onDelete, deleteText, onClose } = props;
  const t = useTexts(texts);
  const form = useId();
  const [sending, deleting] = [useTask(), useTask()];
  useUnsaved(sending.busy ? '' : unsaved);
  const close = () => (unsaved === '' ? onClose() : askToLeave(onClose));

  function send(event: FormEvent): void {
    event.preventDefault();
    deleting.forget();
    if (!sending.busy && !disabled) sending.run(onSubmit);
  }

  function remove(): void {
    sending.forget();
    deleting.run(onDelete!);
  }

  const buttons = (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        {onDelete && (
          <Button formAction="none" loading={deleting.busy} onClick={remove}>
            {deleteText ?? t.delete}
          </Button>
        )}
        <Button formAction="none" onClick={close}>
          {t.cancel}
        </Button>
        <Button variant="primary" form={form} loading={sending.busy} disabled={disabled}>
          {submit}
        </Button>
      </SpaceBetween>
    </Box>
  );
  return (
    <Modal visible header={title} footer={buttons} size={size} onDismiss={close} closeAriaLabel={t.cancel}>
      <form id={form} onSubmit={send}>
        <SpaceBetween size="m">
          <Refusal error={sending.error ?? deleting.error} />
          {children}
        </SpaceBetween>
      </form>
    </Modal>
  );
}
