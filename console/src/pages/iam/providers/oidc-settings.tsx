import {
  AddClientIDToOpenIDConnectProviderCommand,
  type GetOpenIDConnectProviderResponse,
  IAMClient,
  RemoveClientIDFromOpenIDConnectProviderCommand,
  UpdateOpenIDConnectProviderThumbprintCommand,
} from '@aws-sdk/client-iam';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useClient } from '../../../aws.ts';
import { useTexts } from '../../../preferences.tsx';
import type { Answer } from '../../../use-answer.ts';
import { ValueList } from './value-list.tsx';

const texts = {
  en: {
    audiences: {
      title: 'Audiences',
      description: 'The client IDs that its tokens may be for.',
      empty: 'There is no audience.',
      value: 'Client ID',
      add: 'Add audience',
      remove: 'Remove audience',
    },
    thumbprints: {
      title: 'Thumbprints',
      description: 'SHA-1 of the certificate of the authority that signed for its server.',
      empty: 'There is no thumbprint.',
      value: 'Thumbprint',
      add: 'Add thumbprint',
      remove: 'Remove thumbprint',
    },
  },
  ja: {
    audiences: {
      title: '対象者',
      description: 'トークンの対象となるクライアント ID です。',
      empty: '対象者はありません。',
      value: 'クライアント ID',
      add: '対象者を追加',
      remove: '対象者を削除',
    },
    thumbprints: {
      title: 'サムプリント',
      description: 'サーバー証明書に署名した認証局の証明書の SHA-1 です。',
      empty: 'サムプリントはありません。',
      value: 'サムプリント',
      add: 'サムプリントを追加',
      remove: 'サムプリントを削除',
    },
  },
};

interface OidcSettingsProps {
  readonly arn: string;
  readonly provider: GetOpenIDConnectProviderResponse;
  readonly answer: Omit<Answer<unknown>, 'value'>;
}

/** For whom the tokens of an OpenID Connect provider may be, and by what its server is known. */
export function OidcSettings({ arn, provider, answer }: OidcSettingsProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { ClientIDList = [], ThumbprintList: thumbprints = [] } = provider;
  const of = { OpenIDConnectProviderArn: arn };
  // Several that go one after the other are no longer in what is put.
  const left = new Set(thumbprints);
  const put = (ThumbprintList: string[]) =>
    iam.send(new UpdateOpenIDConnectProviderThumbprintCommand({ ...of, ThumbprintList }));
  return (
    <SpaceBetween size="l">
      <ValueList
        texts={t.audiences}
        answer={{ ...answer, value: ClientIDList }}
        add={(ClientID) => iam.send(new AddClientIDToOpenIDConnectProviderCommand({ ...of, ClientID }))}
        remove={(ClientID) => iam.send(new RemoveClientIDFromOpenIDConnectProviderCommand({ ...of, ClientID }))}
      />
      <ValueList
        texts={t.thumbprints}
        answer={{ ...answer, value: thumbprints }}
        add={(thumbprint) => put([...thumbprints, thumbprint])}
        remove={(thumbprint) => {
          left.delete(thumbprint);
          return put([...left]);
        }}
      />
    </SpaceBetween>
  );
}
