/** What the exit codes of every command mean. */
export const exitCodes = {
  0: 'done',
  1: 'a problem, or an answer of "no"',
  2: 'wrong usage',
} as const;
