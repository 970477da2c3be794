import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';

interface ChooseActionProps {
  readonly action: string;
  readonly resource: string;
  readonly onChoose: (question: { action: string; resource: string }) => void;
}

/** Any action on any resource. */
export function ChooseAction({ action, resource, onChoose }: ChooseActionProps) {
  const t = useTexts(texts);
  const [typedAction, setAction] = useState(action || 'lambda:InvokeFunction');
  const [typedResource, setResource] = useState(resource || '*');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose({ action: typedAction.trim(), resource: typedResource.trim() });
      }}
    >
      <Form actions={<Button variant="primary">{t.ask}</Button>}>
        <SpaceBetween size="s">
          <FormField label={t.action} constraintText={t.actionHint}>
            <Input value={typedAction} onChange={({ detail }) => setAction(detail.value)} spellcheck={false} />
          </FormField>
          <FormField label={t.resource} constraintText={t.resourceHint} stretch>
            <Input value={typedResource} onChange={({ detail }) => setResource(detail.value)} spellcheck={false} />
          </FormField>
        </SpaceBetween>
      </Form>
    </form>
  );
}
