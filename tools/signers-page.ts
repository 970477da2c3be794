import { habits } from '../src/sigv4/doctor/habits.ts';
import { observations } from '../src/sigv4/doctor/observations.ts';
import { turnings } from '../src/sigv4/doctor/turnings.ts';

/** docs/signers.md, from the rows that the doctor of signatures works with. */
export function signersPage(): string {
  return [...beginning, ...habitLines(), ...mistakes()].join('\n');
}

const beginning = [
  '# Signing libraries and their habits',
  '',
  'Generated from the rows that `sekisho explain` and the console work with. A request whose signature does not match is signed',
  'again in every way that clients are known to go wrong, each alone and then in pairs; the one that makes the signature as sent is',
  'told, with the canonical request that the client made beside the one that was received, and the libraries that are known for it.',
  '',
  '## What libraries do',
  '',
  'Seen on the wire in November 2026, in the version named. Newer ones may have been mended.',
  '',
  '| library | mistake | what to do |',
  '|---|---|---|',
];

function habitLines(): string[] {
  const sorted = habits.toSorted(
    (a, b) => a.library.localeCompare(b.library, 'en') || (a.turning < b.turning ? -1 : 1),
  );
  return sorted.map(({ library, turning, remedy }) => `| ${library} | \`${turning}\` | ${remedy} |`);
}

function mistakes(): string[] {
  return [
    '',
    '## The mistakes that are known',
    '',
    ...observations.map((id) => `- \`${id}\` (seen without making a signature)`),
    ...turnings.map(({ id, told }) => `- \`${id}\`: ${told('NAME')}`),
    '',
  ];
}
