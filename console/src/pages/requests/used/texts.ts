export const texts = {
  en: {
    title: 'What this principal used',
    description:
      'From all of its calls so far: the policy that allows exactly these, and how much of what it may do it used.',
    loading: 'Reading what it used',
    coverage: 'Statements of its policies that were ever used',
    used: (policy: string, used: number, all: number) => `${policy}: ${used} of ${all} used`,
    noPolicies: 'It has no policy.',
    generated: 'The policy that allows exactly what it was seen to do',
    nothing: 'It was not seen to do anything that was allowed.',
    wildcards: 'Any value of path parameters',
    replace: (policy: string) => `Put it in the place of ${policy}`,
    replaceTitle: 'Least privilege',
    will: (holder: string, name: string, policy: string) =>
      `${holder} gets the inline policy ${name} and loses the attached policy ${policy}. What it never did is denied from then on.`,
    added: (name: string) => `Inline policy ${name}`,
    submit: 'Replace the policy',
    done: (policy: string) => `The policy was replaced: ${policy} is detached.`,
    fromGroup: (policy: string) => `${policy} comes with a group: it can be detached there, for all of its users.`,
  },
  ja: {
    title: 'このプリンシパルが使った権限',
    description: 'これまでの呼び出しから: それだけを許可するポリシーと、持っている権限のうち使ったものです。',
    loading: '使った権限を読み込んでいます',
    coverage: 'ポリシーのステートメントのうち、一度でも使われたもの',
    used: (policy: string, used: number, all: number) => `${policy}: ${all} 件中 ${used} 件を使用`,
    noPolicies: 'ポリシーがありません。',
    generated: '実際に行ったことだけを許可するポリシー',
    nothing: '許可された操作はまだ記録されていません。',
    wildcards: 'パスパラメータは任意の値',
    replace: (policy: string) => `${policy} と置き換える`,
    replaceTitle: '最小権限',
    will: (holder: string, name: string, policy: string) =>
      `${holder} にインラインポリシー ${name} を設定し、アタッチされている ${policy} を外します。以後、これまで行わなかったことは拒否されます。`,
    added: (name: string) => `インラインポリシー ${name}`,
    submit: 'ポリシーを置き換える',
    done: (policy: string) => `ポリシーを置き換えました。${policy} はデタッチされました。`,
    fromGroup: (policy: string) =>
      `${policy} はグループから得ています。グループで外すと、そのユーザー全員に影響します。`,
  },
};
