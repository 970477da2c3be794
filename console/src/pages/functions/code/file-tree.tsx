import { useMemo } from 'react';
import { Tree } from '../../../parts/tree/tree.tsx';
import type { ZipEntry } from '../../../parts/zip/zip.ts';
import { useTexts } from '../../../preferences.tsx';
import { fileRows, foldersBeside } from './file-rows.ts';
import { texts } from './texts.ts';
import type { Edits } from './use-edits.ts';

interface FileTreeProps {
  readonly files: readonly ZipEntry[];
  readonly edits: Edits;
  readonly shown: string;
  readonly onShow: (name: string) => void;
}

/** The files of a package, its folders closed but for those around the file that is shown. */
export function FileTree({ files, edits, shown, onShow }: FileTreeProps) {
  const t = useTexts(texts);
  const rows = useMemo(() => {
    const label = (name: string) => name.slice(name.lastIndexOf('/') + 1) + (edits.has(name) ? ' *' : '');
    return fileRows(
      files.map(({ name }) => name),
      label,
    );
  }, [files, edits]);
  return (
    <Tree
      rows={rows}
      selected={shown}
      ariaLabel={t.files}
      closedAtFirst={foldersBeside(rows, shown)}
      onSelect={onShow}
    />
  );
}
