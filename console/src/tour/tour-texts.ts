/** What the tour says, and its steps in the order of the story. */
export const tourTexts = {
  en: {
    title: 'The story, step by step',
    description:
      'Each step is a real action on its real page. The tour stays at the foot of every page and sees what was done.',
    start: 'Take the tour',
    again: 'From the beginning',
    end: 'End the tour',
    go: 'Go there',
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    done: 'done',
    next: 'to do',
    allDone: 'That was the whole story: an API behind AWS_IAM, and a function whose role may call it.',
    steps: {
      api: { title: 'Create an API', how: 'A name is enough.' },
      method: {
        title: 'Create a method',
        how: 'GET on /: a MOCK integration that answers {"statusCode": 200, "message": "Hello, world!"}.',
      },
      deploy: {
        title: 'Deploy it',
        how: '"Deploy API", to a new stage named dev. Callers see deployments, never the draft.',
      },
      call: { title: 'Call it', how: 'Open the method, tab "Call it", and send: 200, for nothing is authorized yet.' },
      protect: {
        title: 'Require authorization',
        how: 'Edit the method request: AWS_IAM. The draft now differs; deploy again, then send unsigned: Missing Authentication Token.',
      },
      function: {
        title: 'Create a function',
        how: 'From the example that signs a call with its execution role; choose the method that it is to call.',
      },
      denied: {
        title: 'Run its test',
        how: 'The signature is right, but no policy allows execute-api:Invoke: it is denied.',
      },
      why: {
        title: 'Ask why',
        how: 'Open the denied request: which gate stayed shut, and the smallest change that opens it.',
      },
      allowed: {
        title: 'Give it permission',
        how: 'Apply that change, or attach AmazonAPIGatewayInvokeFullAccess to the role; run the test again: 200.',
      },
    },
  },
  ja: {
    title: '一通り試すツアー',
    description:
      '各ステップは実際のページで実際に操作します。ツアーは各ページの下に表示され、操作に応じて次へ進みます。',
    start: 'ツアーを始める',
    again: '最初から',
    end: 'ツアーを終える',
    go: '開く',
    step: (at: number, of: number) => `ステップ ${at} / ${of}`,
    done: '完了',
    next: '未完了',
    allDone: 'ツアーは完了です。AWS_IAM で守られた API と、正しい権限を持つ関数ができました。',
    steps: {
      api: { title: 'API を作成する', how: '名前を付けるだけです。' },
      method: {
        title: 'メソッドを作成する',
        how: '/ に GET を作成します。MOCK 統合が {"statusCode": 200, "message": "Hello, world!"} を返します。',
      },
      deploy: {
        title: 'デプロイする',
        how: '新しいステージ dev にデプロイします。呼び出し側に見えるのはデプロイだけで、下書きは見えません。',
      },
      call: { title: '呼び出す', how: 'メソッドの「呼び出す」タブから送信します。まだ認可がないので 200 が返ります。' },
      protect: {
        title: '認可を求める',
        how: 'メソッドリクエストを AWS_IAM にします。下書きとデプロイ内容に差が出るので再デプロイし、署名なしで送ると Missing Authentication Token になります。',
      },
      function: {
        title: '関数を作成する',
        how: '実行ロールで署名して呼び出すサンプルから作成し、呼び出すメソッドを選びます。',
      },
      denied: {
        title: 'テストを実行する',
        how: '署名は正しくても、execute-api:Invoke を許可するポリシーがないため拒否されます。',
      },
      why: {
        title: '理由を見る',
        how: '拒否されたリクエストを開きます。開かなかった関門と、開くための最小の変更が分かります。',
      },
      allowed: {
        title: '権限を与える',
        how: 'その変更を適用するか、ロールに AmazonAPIGatewayInvokeFullAccess をアタッチし、もう一度テストします。200 が返ります。',
      },
    },
  },
};

export type TourStep = keyof (typeof tourTexts)['en']['steps'];
export const tourSteps = Object.keys(tourTexts.en.steps) as readonly TourStep[];
