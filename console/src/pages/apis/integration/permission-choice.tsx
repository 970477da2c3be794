import Checkbox from '@cloudscape-design/components/checkbox';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import type { MethodKey } from '../method/method-key.ts';
import { methodSource } from './method-source.ts';
import { texts } from './texts.ts';
import { useFunctionPermission } from './use-function-permission.ts';

interface PermissionChoiceProps {
  readonly functionArn: string;
  readonly methodKey: MethodKey;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
  readonly permits: boolean;
  readonly onChange: (permits: boolean) => void;
}

/** Offers the permission that everybody forgets, unless the function gives it already. */
export function PermissionChoice({ functionArn, methodKey, path, permits, onChange }: PermissionChoiceProps) {
  const t = useTexts(texts);
  const { account, region } = useSession();
  const { value: isLet } = useFunctionPermission(functionArn, methodKey, path);
  if (isLet) return <StatusIndicator type="success">{t.permitted}</StatusIndicator>;
  return (
    <Checkbox
      checked={permits}
      description={t.permitSaid(methodSource({ account, region, methodKey, path }, '*'))}
      onChange={({ detail }) => onChange(detail.checked)}
    >
      {t.permit}
    </Checkbox>
  );
}
