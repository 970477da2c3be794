import SpaceBetween from '@cloudscape-design/components/space-between';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { AuthorizerFieldsProps } from './authorizer-fields-props.ts';
import { texts } from './texts.ts';

/** By what of a request an authorizer decides, and for how long. */
export function SourceFields({ typed: { type, source, expression, ttl }, onChange }: AuthorizerFieldsProps) {
  const t = useTexts(texts);
  const isOfRequest = type === 'REQUEST';
  return (
    <SpaceBetween size="m">
      <TextField
        label={isOfRequest ? t.sources : t.source}
        constraintText={isOfRequest ? t.sourcesHint : t.sourceHint}
        stretch={isOfRequest}
        spellcheck={false}
        value={source}
        onChange={(changed) => onChange({ source: changed })}
      />
      {type === 'TOKEN' && (
        <TextField
          label={t.expression}
          constraintText={t.expressionHint}
          spellcheck={false}
          value={expression}
          onChange={(changed) => onChange({ expression: changed })}
        />
      )}
      <TextField
        label={t.ttl}
        constraintText={t.ttlHint}
        inputMode="numeric"
        value={ttl}
        onChange={(changed) => onChange({ ttl: changed })}
      />
    </SpaceBetween>
  );
}
