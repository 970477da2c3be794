import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { IntegrationFields } from '../integration/integration-fields.tsx';
import { methodCalls } from '../integration/method-source.ts';
import { PermissionChoice } from '../integration/permission-choice.tsx';
import { saveIntegration } from '../integration/save-integration.ts';
import { needsPermission, useIntegrationForm } from '../integration/use-integration-form.ts';
import type { MethodPictureProps } from './method-picture-props.ts';
import { texts } from './texts.ts';

interface EditIntegrationRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes what stands behind a method and how it is asked, or puts something where there is nothing. */
export function EditIntegrationRequest({ methodKey, path, method, onClose }: EditIntegrationRequestProps) {
  const t = useTexts(texts);
  const { account, region } = useSession();
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const { typed, change, wanted, permits, setPermits, permit } = useIntegrationForm(method.methodIntegration);
  const source = methodCalls({ account, region, methodKey, path });

  async function save(): Promise<void> {
    await saveIntegration(gateway, methodKey, method, wanted);
    await permit(methodKey, path).finally(reload);
    tell(t.saved);
    onClose();
  }

  return (
    <FormModal title={t.integrationRequest} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <IntegrationFields typed={typed} onChange={change} parameters={Object.keys(method.requestParameters ?? {})}>
        {needsPermission(typed) && (
          <PermissionChoice functionArn={typed.functionArn} source={source} permits={permits} onChange={setPermits} />
        )}
      </IntegrationFields>
    </FormModal>
  );
}
