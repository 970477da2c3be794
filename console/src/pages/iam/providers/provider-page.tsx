import { GetOpenIDConnectProviderCommand, GetSAMLProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { EntityHeader } from '../entity-header.tsx';
import { TagList } from '../tags/tag-list.tsx';
import { OidcSettings } from './oidc-settings.tsx';
import { deleteProvider, isSaml, providerName } from './provider.ts';
import { SamlMetadata } from './saml-metadata.tsx';

const texts = {
  en: { type: 'Type', created: 'Created' },
  ja: { type: 'タイプ', created: '作成日時' },
};

/** One identity provider: what of its tokens is believed. */
export default function ProviderPage() {
  const t = useTexts(texts);
  const { '*': arn = '' } = useParams();
  const iam = useClient(IAMClient);
  const answer = useAnswer(useCallback(() => read(iam, arn), [iam, arn]));
  return (
    <Loaded name={providerName(arn)} answer={answer}>
      {({ oidc, saml, created }) => (
        <SpaceBetween size="l">
          <EntityHeader
            name={providerName(arn)}
            arn={arn}
            list="/iam/providers"
            facts={[
              { label: t.type, value: oidc ? 'OpenID Connect' : 'SAML' },
              { label: t.created, value: created?.toLocaleString() ?? '-' },
            ]}
            remove={() => deleteProvider(iam, arn)}
          />
          {oidc && <OidcSettings arn={arn} provider={oidc} answer={answer} />}
          {saml && <SamlMetadata arn={arn} metadata={saml.SAMLMetadataDocument ?? ''} onSaved={answer.reload} />}
          <TagList of={{ kind: oidc ? 'oidc' : 'saml', name: arn }} />
        </SpaceBetween>
      )}
    </Loaded>
  );
}

async function read(iam: IAMClient, arn: string) {
  if (isSaml(arn)) {
    const saml = await iam.send(new GetSAMLProviderCommand({ SAMLProviderArn: arn }));
    return { oidc: undefined, saml, created: saml.CreateDate };
  }
  const oidc = await iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
  return { oidc, saml: undefined, created: oidc.CreateDate };
}
