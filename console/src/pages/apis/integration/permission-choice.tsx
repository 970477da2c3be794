import Checkbox from '@cloudscape-design/components/checkbox';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useTexts } from '../../../preferences.tsx';
import type { CallSource } from './function-permission.ts';
import { texts } from './texts.ts';
import { useFunctionPermission } from './use-function-permission.ts';

interface PermissionChoiceProps {
  readonly functionArn: string;
  readonly source: CallSource;
  readonly permits: boolean;
  readonly onChange: (permits: boolean) => void;
}

/** Offers the permission that everybody forgets, unless the function gives it already. */
export function PermissionChoice({ functionArn, source, permits, onChange }: PermissionChoiceProps) {
  const t = useTexts(texts);
  const { value: isLet } = useFunctionPermission(functionArn, source);
  if (isLet) return <StatusIndicator type="success">{t.permitted}</StatusIndicator>;
  return (
    <Checkbox
      checked={permits}
      description={t.permitSaid(source.granted)}
      onChange={({ detail }) => onChange(detail.checked)}
    >
      {t.permit}
    </Checkbox>
  );
}
