import { killOverAndOver } from './crash/kill-over-and-over.ts';

// `kill -9` at random moments under writers of every kind of document, of packages and of log events; what was
// acknowledged and is not there, is there with another content, or was deleted and is there again. `npm run bench -- crash
// 1000` is the long form. Each line is the sum so far; every folder takes 25 kills.
const kills = Number(process.argv[2] ?? 100);
const killsOfFolder = 25;

const sum = { kills: 0, acknowledged: 0, missing: 0, changed: 0, returned: 0, slowestStartMs: 0 };
while (sum.kills < kills) {
  const figure = await killOverAndOver(Math.min(killsOfFolder, kills - sum.kills));
  for (const kind of ['missing', 'changed', 'returned'] as const) {
    sum[kind] += figure[kind].length;
    if (figure[kind].length > 0) process.stderr.write(`${kind}: ${figure[kind].join(' ')}\n`);
  }
  sum.kills += figure.kills;
  sum.acknowledged += figure.acknowledged;
  sum.slowestStartMs = Math.max(sum.slowestStartMs, figure.slowestStartMs);
  process.stdout.write(`${JSON.stringify({ figure: 'crash', ...sum })}\n`);
}
process.exitCode = sum.missing + sum.changed + sum.returned > 0 ? 1 : 0;
