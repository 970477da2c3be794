import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where functions see their code in the machine's own folders, no package.json above it may say what it is: on AWS there is
 * none above /var/task. https://nodejs.org/api/packages.html#determining-module-system
 */
export function endPackages(directory: string): Promise<void> {
  return writeFile(join(directory, 'package.json'), '{}\n', { mode: 0o644 });
}
