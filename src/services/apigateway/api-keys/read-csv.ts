import { apigatewayErrors } from '../errors.ts';

/** INVARIANT: a file is read in a moment, whatever stands in it. */
const mostLines = 20_000;
const mostColumns = 100;
const longestValue = 100_000;

/** A row of a file of comma-separated values. */
export type CsvRow = readonly string[];

/**
 * Rows of comma-separated values. A value that begins with a single or double quote goes to the next such quote; two of them in it
 * stand for one. Lines that are empty are no rows, and what stands right of many columns is not read. Throws BadRequestException
 * for a file of too many lines or with a value that is too long.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html
 */
export function readCsv(text: string): CsvRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let lines = 0;
  while (at < text.length) {
    const [value, valueEnd] = readValue(text, at);
    row.push(value);
    const end = row.length < mostColumns ? valueEnd : endOf(text, valueEnd, /[\r\n]/g);
    at = end + 1;
    if (text[end] === ',') continue;
    if (++lines > mostLines) throw apigatewayErrors.badRequest(`The file has more than ${mostLines} lines`);
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
  if (close - start > longestValue) {
    throw apigatewayErrors.badRequest(`A value of the file has more than ${longestValue} characters`);
  }
  const value = text.slice(start + 1, close).replaceAll(quote + quote, quote);
  return [value.trim(), endOf(text, close)];
}

function endOf(text: string, from: number, end = /[,\r\n]/g): number {
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

function closingQuote(text: string, from: number, quote: string): number {
  const code = quote.charCodeAt(0);
  let at = from;
  while (at < text.length) {
    if (text.charCodeAt(at) !== code) at++;
    else if (text.charCodeAt(at + 1) === code) at += 2;
    else break;
  }
  return at;
}
