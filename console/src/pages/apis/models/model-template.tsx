import { GetModelTemplateCommand } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useCallback } from 'react';
import { CopyButton } from '../../../parts/copyable.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

/** The mapping template that API Gateway generates from a saved model, to copy. */
export function ModelTemplate({ name }: { readonly name: string }) {
  const t = useTexts(texts);
  const { apiId, gateway } = useApi();
  const ask = useCallback(
    () => gateway.send(new GetModelTemplateCommand({ restApiId: apiId, modelName: name })),
    [gateway, apiId, name],
  );
  const { value, error } = useAnswer(ask);
  const template = value?.value ?? '';
  return (
    <ExpandableSection headerText={t.template}>
      <Box color="text-body-secondary">{t.templateSaid}</Box>
      <Refusal error={error} />
      <WrappedText text={template} />
      <CopyButton text={template} />
    </ExpandableSection>
  );
}
