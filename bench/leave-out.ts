/** Says that a figure cannot be measured here, and why, and ends the script: the others go on. */
export function leaveOut(figure: string, why: string): never {
  process.stdout.write(`${JSON.stringify({ figure, leftOut: why })}\n`);
  process.exit(0);
}
