/** A row of a file of comma-separated values. */
export type CsvRow = readonly string[];

/**
 * Rows of comma-separated values. A value that begins with a single or double quote goes to the next such quote; two of them in it
 * stand for one. Lines that are empty are no rows.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html
 */
export function readCsv(text: string): CsvRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [value, end] = readValue(text, at);
    row.push(value);
    at = end + 1;
    if (text[end] === ',') continue;
    rows.push(row);
    row = [];
    if (text[end] === '\r' && text[at] === '\n') at++;
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows.filter((each) => each.some((value) => value !== ''));
}

/** The value that begins at `start`, and where it ends: at a comma, a line's end, or that of the text. */
function readValue(text: string, start: number): [value: string, end: number] {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") {
    const end = endOf(text, start);
    return [text.slice(start, end).trim(), end];
  }
  const close = closingQuote(text, start + 1, quote);
  const value = text.slice(start + 1, close).replaceAll(quote + quote, quote);
  return [value.trim(), endOf(text, close)];
}

function endOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && !',\r\n'.includes(text[end]!)) end++;
  return end;
}

function closingQuote(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at < 0 ? text.length : at;
}
