import { type Cursor, read, wrong } from './cursor.ts';

/** The name of a group up to and with its `>`, the first letter being read. */
export function groupName(first: string, on: Cursor): string {
  if (!/^[A-Za-z]$/.test(first)) wrong(on, 'capturing group name does not start with a Latin letter');
  let name = first;
  let letter = read(on);
  for (; /^[A-Za-z0-9]$/.test(letter); letter = read(on)) name += letter;
  return letter === '>' ? name : wrong(on, "named capturing group is missing trailing '>'");
}
