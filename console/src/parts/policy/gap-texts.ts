/** What is said of a Deny that other spellings pass. */
export const gapTexts = {
  en: {
    title: 'This Deny does not cover every spelling',
    passes: (written: string) => `As on AWS, ${written} is compared as it was sent. These reach the same and pass:`,
    covering: 'To cover them, deny all of:',
    here: (written: string, example: string) => `${written} does not cover ${example}, which reaches the same.`,
    passed: (place: string) => `This very request passed it: ${place}.`,
    stopped: (place: string) => `It stopped this request: ${place}.`,
    place: (statement: string, line: number, policy: string) => `${statement} on line ${line} of ${policy}`,
    statement: 'the statement',
  },
  ja: {
    title: 'この Deny はすべての表記を対象にしていません',
    passes: (written: string) =>
      `AWS と同じく、${written} は送られた表記のまま比較されます。次の表記は同じ対象に届き、拒否されません:`,
    covering: '対象に含めるには、次のすべてを拒否してください:',
    here: (written: string, example: string) => `${written} は、同じ対象に届く ${example} を含みません。`,
    passed: (place: string) => `このリクエスト自体が拒否を免れました: ${place}。`,
    stopped: (place: string) => `このリクエストは拒否されました: ${place}。`,
    place: (statement: string, line: number, policy: string) => `${policy} の ${line} 行目の ${statement}`,
    statement: 'ステートメント',
  },
};
