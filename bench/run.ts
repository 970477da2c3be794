import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// `npm run bench -- [name [argument]]`: every figure, or one. Each script prints one line of JSON per figure.
const folder = import.meta.dirname;
const notFigures = new Set(
  'run bare-server load health-asker hostile-documents loop-probe probed-server soak-work stall-cases stall-uploads thousand'
    .split(' ')
    .map((name) => `${name}.ts`),
);
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !notFigures.has(file))
  .map((file) => file.replace(/\.ts$/, ''));

const wanted = process.argv[2];
if (wanted && !existsSync(join(folder, `${wanted}.ts`))) {
  process.stderr.write(`there is no figure ${wanted}; there are ${all.join(', ')}\n`);
  process.exit(2);
}
for (const name of wanted ? [wanted] : all) {
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`), ...process.argv.slice(3)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
