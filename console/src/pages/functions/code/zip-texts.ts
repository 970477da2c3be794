/** What is said about a ZIP. */
export const zipTexts = {
  en: {
    label: '.zip file',
    hint: 'At most 50 MB. Drag it here, or choose it.',
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
    faults: {
      missing: '先に ZIP を選択してください。',
      empty: 'このファイルは空です。',
      tooLarge:
        'このファイルは 50 MB を超えています。Lambda がリクエストで受け付ける ZIP はそれより小さいものだけです。',
      notZip: 'このファイルは ZIP ではありません。',
    },
  },
};
