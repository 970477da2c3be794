import Icon from '@cloudscape-design/components/icon';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

/** Whether the gate of a method stands open or is guarded, at a glance and in words. */
export function AuthorizationSign({ type }: { readonly type: string }) {
  const t = useTexts(texts);
  const guarded = type === 'AWS_IAM';
  return (
    <div className="method-authorization" data-guarded={guarded}>
      <span className="method-authorization-sign">
        <Icon name={guarded ? 'lock-private' : 'unlocked'} size="small" />
        {type}
      </span>
      <span>{guarded ? t.guarded : t.open}</span>
    </div>
  );
}
