/** Writes an answer: as text for people, or as JSON for programs. */
export function tell(asJson: boolean, answer: unknown, text: string): void {
  process.stdout.write(asJson ? `${JSON.stringify(answer, undefined, 2)}\n` : text);
}
