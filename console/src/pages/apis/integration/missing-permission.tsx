import { LambdaClient } from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import type { MethodKey } from '../method/method-key.ts';
import { letGatewayCall } from './function-permission.ts';
import { texts } from './texts.ts';
import { useFunctionPermission } from './use-function-permission.ts';

interface MissingPermissionProps {
  readonly functionArn: string;
  readonly methodKey: MethodKey;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
}

/** Says that API Gateway may not call the function of a method, and adds that; nothing where it may, or nobody knows. */
export function MissingPermission({ functionArn, methodKey, path }: MissingPermissionProps) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const { account, region } = useSession();
  const lambda = useClient(LambdaClient);
  const permission = useFunctionPermission(functionArn, methodKey, path);
  const { run, busy, error } = useTask();
  if (permission.value !== false) return null;

  async function add(): Promise<void> {
    await letGatewayCall(lambda, functionArn, { account, region, methodKey, path });
    tell(t.permissionAdded);
    await permission.reload();
  }

  return (
    <SpaceBetween size="xxs">
      <StatusIndicator type="warning">{t.notPermitted}</StatusIndicator>
      <Button loading={busy} onClick={() => run(add)}>
        {t.addPermission}
      </Button>
      <Refusal error={error} />
    </SpaceBetween>
  );
}
