import { DeletePolicyCommand, GetPolicyCommand, IAMClient, type Policy } from '@aws-sdk/client-iam';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { DeepTabs } from '../deep-tabs.tsx';
import { EntityHeader } from '../entity-header.tsx';
import { LastAccessed } from '../last-accessed.tsx';
import { isOwnPolicy } from '../paths.ts';
import { TagList } from '../tags/tag-list.tsx';
import { PolicyDocumentView } from './policy-document.tsx';
import { PolicyEntities } from './policy-entities.tsx';
import { PolicyVersions } from './policy-versions.tsx';

const texts = {
  en: {
    type: 'Type',
    aws: 'AWS managed',
    own: 'Customer managed',
    changed: 'Edited',
    version: 'Default version',
    about: 'Description',
    document: 'Permissions',
    versions: 'Policy versions',
    entities: 'Entities attached',
    tags: 'Tags',
    accessed: 'Last accessed',
  },
  ja: {
    type: 'タイプ',
    aws: 'AWS 管理',
    own: 'カスタマー管理',
    changed: '更新日時',
    version: 'デフォルトバージョン',
    about: '説明',
    document: 'ドキュメント',
    versions: 'バージョン',
    entities: 'アタッチ先',
    tags: 'タグ',
    accessed: '最終アクセス',
  },
};

/** One managed policy: its document, its versions, and whom it is attached to. */
export default function PolicyPage() {
  const { '*': arn = '' } = useParams();
  const iam = useClient(IAMClient);
  const answer = useAnswer(useCallback(() => iam.send(new GetPolicyCommand({ PolicyArn: arn })), [iam, arn]));
  return (
    <Loaded name={arn} answer={answer}>
      {({ Policy: policy }) => policy && <PolicyTabs key={arn} policy={policy} reload={answer.reload} />}
    </Loaded>
  );
}

function PolicyTabs({ policy, reload }: { readonly policy: Policy; readonly reload: () => Promise<void> }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { Arn: arn = '', PolicyName: name = '', DefaultVersionId: version = 'v1', UpdateDate, Description } = policy;
  const own = isOwnPolicy(arn);
  const [search] = useSearchParams();
  const statement = Number(search.get('statement')) || undefined;
  const shown = { arn, version, own, onChanged: reload };
  return (
    <SpaceBetween size="l">
      <EntityHeader
        name={name}
        arn={arn}
        list="/iam/policies"
        facts={[
          { label: t.type, value: own ? t.own : t.aws },
          { label: t.version, value: version },
          { label: t.changed, value: UpdateDate?.toLocaleString() ?? '-' },
          ...(Description ? [{ label: t.about, value: Description }] : []),
        ]}
        {...(own && { remove: () => iam.send(new DeletePolicyCommand({ PolicyArn: arn })) })}
      />
      <DeepTabs
        ariaLabel={name}
        tabs={[
          {
            id: 'document',
            label: t.document,
            content: <PolicyDocumentView {...shown} {...(statement && { statement })} />,
          },
          { id: 'versions', label: t.versions, content: <PolicyVersions {...shown} /> },
          { id: 'entities', label: t.entities, content: <PolicyEntities arn={arn} /> },
          ...(own ? [{ id: 'tags', label: t.tags, content: <TagList of={{ kind: 'policy', name: arn }} /> }] : []),
          { id: 'accessed', label: t.accessed, content: <LastAccessed arn={arn} /> },
        ]}
      />
    </SpaceBetween>
  );
}
