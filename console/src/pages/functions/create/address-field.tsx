import { admin } from '../../../admin.ts';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { invokePath } from '../../apis/stages/addresses.ts';
import type { DeployedMethod } from '../../who-can/answers.ts';

const texts = {
  en: {
    label: 'Which method is it to call? - optional',
    hint: 'Of the methods that are deployed. Its address becomes the environment variable API_URL.',
    choose: 'Choose a deployed method',
    empty: 'No API is deployed yet.',
  },
  ja: {
    label: '呼び出すメソッド - オプション',
    hint: 'デプロイ済みのメソッドから選びます。アドレスが環境変数 API_URL になります。',
    choose: 'デプロイ済みのメソッドを選択',
    empty: 'デプロイ済みの API はまだありません。',
  },
};

interface AddressFieldProps {
  readonly value: string;
  readonly onChange: (address: string) => void;
}

/** Chooses a deployed method by its name and gives its address. */
export function AddressField({ value, onChange }: AddressFieldProps) {
  const t = useTexts(texts);
  const deployed = useAnswer(deployedMethods);
  const options = (deployed.value ?? []).map((method) => ({
    value: addressOf(method),
    label: `${method.httpMethod} ${method.resourcePath}`,
    description: `${method.apiId}, ${method.stage}, ${method.authorizationType}`,
  }));
  return (
    <SelectField
      label={t.label}
      description={t.hint}
      placeholder={t.choose}
      empty={t.empty}
      asked={deployed}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

/** Whoever is asked about, every deployed method is listed; the example sends GET. */
async function deployedMethods(): Promise<readonly DeployedMethod[]> {
  const { methods } = await admin<{ methods: readonly DeployedMethod[] }>('reachable-methods?principal=anonymous');
  return methods.filter(({ httpMethod }) => httpMethod === 'GET' || httpMethod === 'ANY');
}

function addressOf({ apiId, stage, resourcePath }: DeployedMethod): string {
  return location.origin + invokePath(apiId, stage) + resourcePath.slice(1);
}
