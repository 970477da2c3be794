import type { TreeRow } from '../../../parts/tree/tree-row.ts';

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: string[];
}

/** The files of a package as a tree, each folder's folders before its files, in the order of their names. */
export function fileRows(names: readonly string[], labelOf: (name: string) => string): readonly TreeRow[] {
  const walk = ({ folders, files }: Folder, path: string, level: number): TreeRow[] => [
    ...[...folders]
      .sort(([a], [b]) => byName(a, b))
      .flatMap(([part, folder]) => {
        const key = `${path}${part}/`;
        const row = { key, parent: path, level, label: part, hasChildren: true, folder: true };
        return [row, ...walk(folder, key, level + 1)];
      }),
    ...files.toSorted(byName).map((part) => {
      const key = path + part;
      return { key, parent: path, level, label: labelOf(key), hasChildren: false };
    }),
  ];
  return walk(folderOf(names), '', 1);
}

/** The folders in which a file does not stand. */
export function foldersBeside(rows: readonly TreeRow[], file: string): readonly string[] {
  return rows.filter(({ key, folder }) => folder && !file.startsWith(key)).map(({ key }) => key);
}

function folderOf(names: readonly string[]): Folder {
  const root: Folder = { folders: new Map(), files: [] };
  for (const name of names) {
    const parts = name.split('/');
    const file = parts.pop()!;
    parts.reduce(below, root).files.push(file);
  }
  return root;
}

function below({ folders }: Folder, part: string): Folder {
  const known = folders.get(part);
  if (known) return known;
  const made: Folder = { folders: new Map(), files: [] };
  folders.set(part, made);
  return made;
}

const { compare: byName } = new Intl.Collator('en', { numeric: true });
