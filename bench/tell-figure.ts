/** Prints a figure as everybody who asks for figures reads them: one line of JSON. */
export function tellFigure(figure: { readonly figure: string } & Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
