import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { languageOf } from '../../../parts/code/code-language.ts';
import type { ZipEntry } from '../../../parts/zip/zip.ts';
import { useTexts } from '../../../preferences.tsx';
import { editableText } from './editable-text.ts';
import { FileTree } from './file-tree.tsx';
import { handlerFile } from './handler-file.ts';
import { texts } from './texts.ts';
import { type Edits, withEdit } from './use-edits.ts';

interface CodeFilesProps {
  readonly handler: string;
  readonly files: readonly ZipEntry[];
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
}

/** The files beside the one that is edited, which is the handler's at first. */
export function CodeFiles({ handler, files, edits, onEdit }: CodeFilesProps) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<string>();
  const file = files.find(({ name }) => name === chosen) ?? firstFile(handler, files);
  if (!file) return <Box>{t.empty}</Box>;
  const saved = editableText(file);
  const text = edits.get(file.name) ?? saved;
  return (
    <div className="code-files">
      <FileTree files={files} edits={edits} shown={file.name} onShow={setChosen} />
      <div>
        <Box variant="awsui-key-label">{t.facts(file.name, file.bytes.length)}</Box>
        {text === undefined ? (
          <StatusIndicator type="info">{t.binary}</StatusIndicator>
        ) : (
          <CodeEditor
            key={file.name}
            ariaLabel={file.name}
            language={languageOf(file.name)}
            value={text}
            onChange={(changed) => onEdit(withEdit(edits, file.name, saved, changed))}
          />
        )}
      </div>
    </div>
  );
}

/** Where the code begins; in a package without that file, the first that can be read. */
function firstFile(handler: string, files: readonly ZipEntry[]): ZipEntry | undefined {
  const names = files.map(({ name }) => name);
  const start = handlerFile(handler, names);
  return files.find(({ name }) => name === start) ?? files.find((file) => editableText(file) !== undefined) ?? files[0];
}
