/** What the form that enables CORS says. */
export const texts = {
  en: {
    title: (path: string) => `Enable CORS on ${path}`,
    submit: 'Enable CORS',
    adds: 'An OPTIONS method answers preflight requests, and the responses of the other methods name the origin.',
    replaces: 'The OPTIONS method that there is gets replaced, and the responses of the other methods name the origin.',
    proxies: 'Behind a proxy integration the function or server answers these headers itself.',
    onFailures: 'Also on DEFAULT_4XX and DEFAULT_5XX, the gateway responses of the whole API',
    done: (path: string) => `CORS was enabled on ${path} in the draft; callers get it with the next deployment.`,
  },
  ja: {
    title: (path: string) => `${path} の CORS を有効にする`,
    submit: 'CORS を有効化',
    adds: 'OPTIONS メソッドがプリフライトリクエストに応答し、他のメソッドのレスポンスがオリジンを示すようになります。',
    replaces: '既存の OPTIONS メソッドは置き換えられ、他のメソッドのレスポンスがオリジンを示すようになります。',
    proxies: 'プロキシ統合では、関数やサーバー自身がこれらのヘッダーを返します。',
    onFailures: 'API 全体のゲートウェイレスポンス DEFAULT_4XX と DEFAULT_5XX にも追加',
    done: (path: string) => `${path} の CORS を有効にしました (下書き)。次のデプロイで反映されます。`,
  },
};
