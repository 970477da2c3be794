import {
  APIGatewayClient,
  CreateUsagePlanCommand,
  UpdateUsagePlanCommand,
  type UsagePlan,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { saveTags } from '../../apis/save-tags.ts';
import { TagsField } from '../../apis/tags-field.tsx';
import { LimitFields } from './limit-fields.tsx';
import { limitsOf, newLimits, planPatches } from './plan-limits.ts';
import { texts } from './texts.ts';

interface PlanFormProps {
  /** Absent: a new one is made. */
  readonly plan?: UsagePlan;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Makes a usage plan, or changes its name and limits. */
export function PlanForm({ plan, onClose, onSaved }: PlanFormProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { region } = useSession();
  const { tell } = useNotifications();
  const [name, setName] = useState(plan?.name ?? '');
  const [description, setDescription] = useState(plan?.description ?? '');
  const [limits, setLimits] = useState(() => limitsOf(plan ?? {}));
  const [tags, setTags] = useState(() => pairsOf(plan?.tags));

  async function save(): Promise<void> {
    if (plan) {
      const patchOperations = planPatches(plan, { name, description, limits });
      if (patchOperations.length > 0)
        await gateway.send(new UpdateUsagePlanCommand({ usagePlanId: plan.id, patchOperations }));
      await saveTags(gateway, `arn:aws:apigateway:${region}::/usageplans/${plan.id}`, plan.tags, recordOf(tags));
    } else {
      const about = description ? { description } : {};
      await gateway.send(new CreateUsagePlanCommand({ name, ...about, ...newLimits(limits), tags: recordOf(tags) }));
    }
    tell(plan ? t.saved(name) : t.created(name));
    await onSaved();
    onClose();
  }

  const title = plan ? t.edit : t.create;
  return (
    <FormModal title={title} submit={plan ? t.save : t.create} disabled={name === ''} onSubmit={save} onClose={onClose}>
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <TextField label={t.typedAbout} value={description} onChange={setDescription} />
      <LimitFields limits={limits} onChange={setLimits} />
      <TagsField tags={tags} onChange={setTags} />
    </FormModal>
  );
}
