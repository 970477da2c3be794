import { APIGatewayClient, GetApiKeyCommand } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { Copyable } from '../../../parts/copyable.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

/** The value of a key: asked for when it is to be shown, and forgotten when it is hidden. */
export function KeyValue({ id }: { readonly id: string }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const task = useTask();
  const [value, setValue] = useState<string>();
  const show = () =>
    task.run(async () => {
      const shown = await gateway.send(new GetApiKeyCommand({ apiKey: id, includeValue: true }));
      setValue(shown.value);
    });
  const toggle = () => (value === undefined ? show() : setValue(undefined));
  return (
    <SpaceBetween size="xxs">
      {value === undefined ? <span aria-hidden="true">••••••••••</span> : <Copyable text={value} name={t.value} />}
      <Button
        variant="inline-link"
        loading={task.busy}
        ariaLabel={`${value === undefined ? t.show : t.hide}: ${t.value}`}
        onClick={toggle}
      >
        {value === undefined ? t.show : t.hide}
      </Button>
      <Refusal error={task.error} onDismiss={task.forget} />
    </SpaceBetween>
  );
}
