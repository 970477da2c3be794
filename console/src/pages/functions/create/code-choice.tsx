import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { useRef } from 'react';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { ZipField } from '../code/zip-field.tsx';
import { examples } from './examples.ts';
import type { FormFaults } from './form-faults.ts';
import { guessHandler } from './guess-handler.ts';
import type { NewFunction } from './new-function.ts';

const texts = {
  en: {
    node: 'Example: calls an API with its role (Node.js)',
    python: 'Example: calls an API (Python)',
    zip: 'A .zip file',
    exampleAbout: 'One file, nothing to install. It signs a request to API_URL with its own credentials.',
    zipAbout: 'With everything that the code imports.',
    source: (file: string) => `Show ${file}`,
    label: 'Code',
  },
  ja: {
    node: 'サンプル: ロールで API を呼び出す (Node.js)',
    python: 'サンプル: API を呼び出す (Python)',
    zip: '自分の ZIP',
    exampleAbout: '1 ファイルのみ、インストール不要。自身の認証情報で署名して API_URL を呼び出します。',
    zipAbout: 'コードがインポートするものをすべて含めてください。',
    source: (file: string) => `${file} を表示`,
    label: 'コード',
  },
};

interface CodeChoiceProps {
  readonly made: NewFunction;
  readonly faults: FormFaults;
  readonly onChange: (part: Partial<NewFunction>) => void;
}

/** Where the code comes from: one of the examples, or a ZIP; runtime and handler follow it. */
export function CodeChoice({ made: { example, file, runtime }, faults, onChange }: CodeChoiceProps) {
  const t = useTexts(texts);
  const shownRuntime = useRef(runtime);
  shownRuntime.current = runtime;

  function chooseExample(id: string): void {
    const chosen = examples.find((each) => each.id === id);
    onChange({ example: chosen, ...(chosen && { runtime: chosen.runtime, handler: chosen.handler }) });
  }

  function chooseFile(chosen: File | undefined): void {
    onChange({ file: chosen });
    if (chosen) void guessHandler(chosen, () => shownRuntime.current).then((guess) => guess && onChange(guess));
  }

  return (
    <SpaceBetween size="m">
      <Tiles
        ariaLabel={t.label}
        value={example?.id ?? 'zip'}
        onChange={({ detail }) => chooseExample(detail.value)}
        items={[
          ...examples.map(({ id }) => ({ value: id, label: t[id], description: t.exampleAbout })),
          { value: 'zip', label: t.zip, description: t.zipAbout },
        ]}
      />
      {example ? (
        <ExpandableSection headerText={t.source(example.file)}>
          <WrappedText text={example.source} />
        </ExpandableSection>
      ) : (
        <ZipField file={file} missing={faults.file !== undefined} onChange={chooseFile} />
      )}
    </SpaceBetween>
  );
}
