import type { Language } from './language.ts';

/** A page that the navigation leads to. */
export interface NavigationEntry {
  readonly path: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** The navigation, group by group, in the order of the story. */
export const navigation: readonly {
  readonly text?: Readonly<Record<Language, string>>;
  readonly entries: readonly NavigationEntry[];
}[] = [
  { entries: [{ path: '/', text: { en: 'Home', ja: 'ホーム' } }] },
  {
    text: { en: 'Checkpoint', ja: '関所' },
    entries: [
      { path: '/requests', text: { en: 'Requests', ja: 'リクエスト' } },
      { path: '/who-can', text: { en: 'Who can call this?', ja: '誰が呼び出せるか' } },
    ],
  },
  {
    text: { en: 'Services', ja: 'サービス' },
    entries: [
      { path: '/apis', text: { en: 'API Gateway', ja: 'API Gateway' } },
      { path: '/functions', text: { en: 'Lambda', ja: 'Lambda' } },
      { path: '/logs', text: { en: 'CloudWatch Logs', ja: 'ログ' } },
    ],
  },
  {
    text: { en: 'Around APIs', ja: 'API のまわり' },
    entries: [
      { path: '/gateway/keys', text: { en: 'API keys', ja: 'API キー' } },
      { path: '/gateway/plans', text: { en: 'Usage plans', ja: '使用量プラン' } },
      { path: '/gateway/domains', text: { en: 'Custom domain names', ja: 'カスタムドメイン名' } },
      { path: '/gateway/vpc-links', text: { en: 'VPC links', ja: 'VPC リンク' } },
      { path: '/gateway/vpc-endpoints', text: { en: 'VPC endpoints', ja: 'VPC エンドポイント' } },
      { path: '/gateway/certificates', text: { en: 'Client certificates', ja: 'クライアント証明書' } },
    ],
  },
  {
    text: { en: 'IAM', ja: 'IAM' },
    entries: [
      { path: '/iam/users', text: { en: 'Users', ja: 'ユーザー' } },
      { path: '/iam/groups', text: { en: 'User groups', ja: 'グループ' } },
      { path: '/iam/roles', text: { en: 'Roles', ja: 'ロール' } },
      { path: '/iam/policies', text: { en: 'Policies', ja: 'ポリシー' } },
      { path: '/iam/providers', text: { en: 'Identity providers', ja: 'ID プロバイダー' } },
      { path: '/iam/account', text: { en: 'Account', ja: 'アカウント' } },
    ],
  },
];
