import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import { useSavedEvents } from './use-saved-events.ts';

interface SavedEventsProps {
  readonly functionName: string;
  /** What stands in the editor. */
  readonly event: string;
  readonly onOpen: (event: string) => void;
}

/** Keeps events by name, and brings them back into the editor. */
export function SavedEvents({ functionName, event, onOpen }: SavedEventsProps) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const { events, keep, forget } = useSavedEvents(functionName);
  const [name, setName] = useState('');
  const fresh = { value: '', label: t.newEvent };
  const options = [fresh, ...Object.keys(events).map((each) => ({ value: each, label: each }))];

  function open(chosen: string): void {
    setName(chosen);
    onOpen(events[chosen] ?? '{}');
  }

  function remove(): void {
    forget(name);
    tell(t.forgotten(name));
    setName('');
  }

  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="end">
      <FormField label={t.saved}>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === name && value in events) ?? fresh}
          onChange={({ detail }) => open(detail.selectedOption.value!)}
        />
      </FormField>
      <FormField label={t.eventName}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      {name !== '' && (
        <Button
          onClick={() => {
            keep(name, event);
            tell(t.kept(name));
          }}
        >
          {t.keep}
        </Button>
      )}
      {name in events && <Button onClick={remove}>{t.forget}</Button>}
    </SpaceBetween>
  );
}
