/** What is said about a ZIP. */
export const zipTexts = {
  en: {
    label: '.zip file',
    hint: 'At most 50 MB. Drag it here, or choose it.',
    choose: 'Choose file',
    drop: 'Drop the .zip file here',
    error: 'Error',
    remove: (name: string) => `Remove ${name}`,
    faults: {
      missing: 'Choose a .zip file first.',
      empty: 'This file is empty.',
      tooLarge: 'This file has more than 50 MB: Lambda takes no larger .zip file in a request.',
      notZip: 'This is not a .zip file.',
    },
  },
  ja: {
    label: 'ZIP パッケージ',
    hint: '最大 50 MB。ここにドラッグするか、ファイルを選択してください。',
    choose: 'ファイルを選択',
    drop: 'ここに ZIP をドロップ',
    error: 'エラー',
    remove: (name: string) => `${name} を取り除く`,
    faults: {
      missing: '先に ZIP を選択してください。',
      empty: 'このファイルは空です。',
      tooLarge:
        'このファイルは 50 MB を超えています。Lambda がリクエストで受け付ける ZIP はそれより小さいものだけです。',
      notZip: 'このファイルは ZIP ではありません。',
    },
  },
};
