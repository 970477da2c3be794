import { LambdaClient } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Icon from '@cloudscape-design/components/icon';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { type CallSource, letGatewayCall } from './function-permission.ts';
import { texts } from './texts.ts';
import { useFunctionPermission } from './use-function-permission.ts';

interface MissingPermissionProps {
  readonly functionArn: string;
  readonly source: CallSource;
}

/** Says that API Gateway may not call a function, and adds that; nothing where it may, or nobody knows. */
export function MissingPermission({ functionArn, source }: MissingPermissionProps) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const lambda = useClient(LambdaClient);
  const permission = useFunctionPermission(functionArn, source);
  const { run, busy, error } = useTask();
  if (permission.value !== false) return null;

  async function add(): Promise<void> {
    await letGatewayCall(lambda, functionArn, source);
    tell(t.permissionAdded);
    await permission.reload();
  }

  return (
    <SpaceBetween size="xxs">
      {/* A status indicator breaks its text within words. */}
      <Box color="text-status-warning">
        <Icon name="status-warning" /> {t.notPermitted}
      </Box>
      <Button loading={busy} onClick={() => run(add)}>
        {t.addPermission}
      </Button>
      <Refusal error={error} />
    </SpaceBetween>
  );
}
