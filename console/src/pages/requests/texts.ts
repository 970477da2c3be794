/** What the page of one request says, and the words that it shares with the list. */
export const texts = {
  en: {
    title: 'Request',
    allowed: 'allowed',
    denied: 'denied',
    unproved: 'signature refused',
    unasked: 'no policy asked',
    forgotten: 'This request is not remembered any more; its denial is.',
    whole: 'The whole message',
    took: (ms: number) => `Answered after ${ms} ms.`,
    matches: 'matches',
    absent: 'absent',
  },
  ja: {
    title: 'リクエスト',
    allowed: '許可',
    denied: '拒否',
    unproved: '署名を拒否',
    unasked: 'ポリシー評価なし',
    forgotten: 'このリクエストの記録はもうありませんが、拒否の記録は残っています。',
    whole: 'メッセージの全文',
    took: (ms: number) => `${ms} ミリ秒で応答しました。`,
    matches: '一致',
    absent: 'なし',
  },
};
