import type { Expression } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import { parseTemplate } from './parse-block.ts';
import { nested, type Parser, parser, take } from './parser.ts';

/**
 * A text in quotes: the quote twice stands for itself, and backslashes are text. Between double quotes, `\u0041` is a
 * character, and a text with `$` or `#` is a template itself.
 */
export function parseString(on: Parser): Expression {
  const { image, at } = take(on);
  const quote = image[0] === '"' ? '"' : "'";
  const inner = quote === '"' ? unescaped(image.slice(1, -1), at) : image.slice(1, -1);
  const text = inner.replaceAll(quote + quote, quote);
  if (quote === "'" || !/[$#]/.test(image)) return { kind: 'literal', value: text };
  return nested(on, () => interpolated(text, { depth: on.depth, origin: on.origin + at }));
}

function unescaped(text: string, at: number): string {
  return text.replace(/\\u(.{0,4})/gs, (_, digits: string) => {
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) throw new TemplateFailure('\\u needs four hexadecimal digits.', at);
    return String.fromCharCode(Number.parseInt(digits, 16));
  });
}

/** Velocity adds a blank and takes it away again, unless there is a line comment, which would end with it. */
function interpolated(text: string, within: Pick<Parser, 'depth' | 'origin'>): Expression {
  const dropsLast = !text.includes('##');
  return { kind: 'interpolated', body: parseTemplate(parser(dropsLast ? `${text} ` : text, within)), dropsLast };
}
