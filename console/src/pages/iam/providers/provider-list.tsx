import { IAMClient, ListOpenIDConnectProvidersCommand, ListSAMLProvidersCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { copyColumn } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { providerPath } from '../paths.ts';
import { CreateProvider } from './create-provider.tsx';
import { deleteProvider, isSaml, providerName } from './provider.ts';

const texts = {
  en: {
    title: 'Identity providers',
    description: 'OpenID Connect and SAML providers outside of AWS, whose users roles can trust.',
    empty: 'There is no identity provider yet.',
    create: 'Add provider',
    name: 'Provider',
    type: 'Type',
    arn: 'ARN',
  },
  ja: {
    title: 'ID プロバイダー',
    description: '外部のディレクトリの利用者を保証するプロバイダーです。ロールはこれを信頼できます。',
    empty: 'まだ ID プロバイダーはありません。',
    create: 'プロバイダーを追加',
    name: 'プロバイダー',
    type: 'タイプ',
    arn: 'ARN',
  },
};

/** Every OpenID Connect and SAML provider of the account. */
export default function ProviderList() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const answer = useAnswer(useCallback(() => everyArn(iam), [iam]));
  return (
    <EntityList
      texts={t}
      answer={answer}
      nameOf={({ arn }) => providerName(arn)}
      to={({ arn }) => providerPath(arn)}
      columns={[
        { id: 'type', header: t.type, text: ({ arn }) => (isSaml(arn) ? 'SAML' : 'OpenID Connect') },
        copyColumn<{ readonly arn: string }>('arn', t.arn, ({ arn }) => arn),
      ]}
      create={(close) => <CreateProvider onClose={close} />}
      remove={({ arn }) => deleteProvider(iam, arn)}
    />
  );
}

/** Neither of the two lists comes in pages. */
async function everyArn(iam: IAMClient): Promise<readonly { readonly arn: string }[]> {
  const { OpenIDConnectProviderList = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}));
  const { SAMLProviderList = [] } = await iam.send(new ListSAMLProvidersCommand({}));
  return [...OpenIDConnectProviderList, ...SAMLProviderList].map(({ Arn = '' }) => ({ arn: Arn }));
}
