/** What the page of VPC links says. */
export const linkTexts = {
  en: {
    title: 'VPC links',
    description:
      'By which integrations reach load balancers. Where one is, the server is told: sekisho start --vpc-link ARN=URL.',
    empty: 'There is no VPC link yet.',
    create: 'Create VPC link',
    edit: 'Edit',
    editTitle: 'Edit VPC link',
    save: 'Save',
    name: 'Name',
    id: 'ID',
    about: 'Description - optional',
    target: 'ARN of the Network Load Balancer',
    status: 'Status',
    saved: (name: string) => `The VPC link ${name} was saved.`,
  },
  ja: {
    title: 'VPC リンク',
    description:
      '統合がロードバランサーに届くためのものです。所在はサーバーに伝えます: sekisho start --vpc-link ARN=URL',
    empty: 'まだ VPC リンクはありません。',
    create: 'VPC リンクを作成',
    edit: '編集',
    editTitle: 'VPC リンクの編集',
    save: '保存',
    name: '名前',
    id: 'ID',
    about: '説明 - オプション',
    target: 'Network Load Balancer の ARN',
    status: '状態',
    saved: (name: string) => `VPC リンク ${name} を保存しました。`,
  },
};
