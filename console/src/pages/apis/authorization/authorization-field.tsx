import type { Authorizer } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Refusal } from '../../../parts/refusal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import type { Authorization } from './authorization.ts';

const texts = {
  en: {
    label: 'Authorization',
    none: 'Anybody may call it, unless the resource policy says otherwise; no signature is looked at.',
    iam: 'The request must be signed, and policies must allow execute-api:Invoke.',
    authorizer: (type: string) => `An authorizer of this API (${type}) decides.`,
    scopes: 'Authorization scopes - optional',
    scopesHint: 'Separated by spaces. With one, an access token that has it is asked for; without, an identity token.',
  },
  ja: {
    label: '認可',
    none: 'リソースポリシーで禁止されない限り、誰でも呼び出せます。署名は確認されません。',
    iam: '署名されたリクエストのみ。ポリシーが execute-api:Invoke を許可している必要があります。',
    authorizer: (type: string) => `この API のオーソライザー (${type}) が判断します。`,
    scopes: '認可スコープ - オプション',
    scopesHint: '空白で区切ります。指定するとそのスコープのアクセストークン、省略すると ID トークンが必要です。',
  },
};

interface AuthorizationFieldProps {
  readonly value: Authorization;
  readonly onChange: (value: Authorization) => void;
}

/** Chooses whether callers of a method must show their papers, and who looks at them. */
export function AuthorizationField({ value, onChange }: AuthorizationFieldProps) {
  const t = useTexts(texts);
  const { authorizers } = useApi();
  const all = authorizers.value ?? [];
  const { authorizerId, authorizationType, authorizationScopes = [] } = value;
  const choose = (chosen: string) => onChange(chosenOf(chosen, all));
  return (
    <SpaceBetween size="s">
      <FormField label={t.label}>
        <RadioGroup
          value={authorizerId ?? authorizationType}
          onChange={({ detail }) => choose(detail.value)}
          items={[
            { value: 'NONE', label: 'NONE', description: t.none },
            { value: 'AWS_IAM', label: 'AWS_IAM', description: t.iam },
            ...all.map(({ id = '', name, type = '' }) => ({ value: id, label: name, description: t.authorizer(type) })),
          ]}
        />
      </FormField>
      <Refusal error={authorizers.error} />
      {authorizationType === 'COGNITO_USER_POOLS' && (
        <TextField
          label={t.scopes}
          constraintText={t.scopesHint}
          value={authorizationScopes.join(' ')}
          spellcheck={false}
          onChange={(scopes) => onChange({ ...value, authorizationScopes: scopes.split(' ') })}
        />
      )}
    </SpaceBetween>
  );
}

/** The id of an authorizer stands for it and its type. */
function chosenOf(chosen: string, authorizers: readonly Authorizer[]): Authorization {
  const authorizer = authorizers.find(({ id }) => id === chosen);
  if (!authorizer) return { authorizationType: chosen };
  const isOfPools = authorizer.type === 'COGNITO_USER_POOLS';
  return { authorizationType: isOfPools ? 'COGNITO_USER_POOLS' : 'CUSTOM', authorizerId: chosen };
}
