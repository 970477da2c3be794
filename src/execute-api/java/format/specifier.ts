import { failure } from '../methods/arguments.ts';

/** One `%...` of a format. https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Formatter.html#syntax */
export interface Specifier {
  /** Which argument, from 1 on; undefined: the next. */
  readonly index: number | undefined;
  readonly flags: ReadonlySet<string>;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  readonly conversion: string;
}

const written = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([tT]?[a-zA-Z%])/y;
/** Wider is refused: a format is no way to make text without end. */
const widest = 10_000;

/** Text and specifiers in turn. Throws what Java throws for what is none. */
export function parseFormat(format: string): (string | Specifier)[] {
  const parts: (string | Specifier)[] = [];
  for (let at = 0; at < format.length; ) {
    const next = format.indexOf('%', at);
    if (next !== at) parts.push(format.slice(at, next < 0 ? format.length : next));
    if (next < 0) break;
    written.lastIndex = next;
    const found = written.exec(format);
    if (!found) throw failure(`UnknownFormatConversionException: in ${JSON.stringify(format.slice(next, next + 10))}`);
    parts.push(toSpecifier(found));
    at = written.lastIndex;
  }
  return parts;
}

function toSpecifier([text, index, flags = '', width, precision, conversion = '']: RegExpExecArray): Specifier {
  if (new Set(flags).size < flags.length) throw failure(`DuplicateFormatFlagsException: in ${text}`);
  if (Number(width ?? 0) > widest || Number(precision ?? 0) > widest) throw failure(`${text} is too wide`);
  return {
    index: index === undefined ? undefined : Number(index),
    flags: new Set(flags),
    width: width === undefined ? undefined : Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    conversion,
  };
}

/** Throws where a flag stands that the conversion does not take, or that needs a width or excludes another. */
export function checkFlags({ flags, width, conversion }: Specifier, allowed: string): void {
  const wrong = [...flags].find((flag) => flag !== '<' && !allowed.includes(flag));
  if (wrong !== undefined) throw failure(`FormatFlagsConversionMismatchException: ${wrong} with ${conversion}`);
  const needsWidth = flags.has('-') || flags.has('0');
  if (needsWidth && width === undefined) throw failure(`MissingFormatWidthException: %${conversion}`);
  const excluded = (flags.has('-') && flags.has('0')) || (flags.has('+') && flags.has(' '));
  if (excluded) throw failure(`IllegalFormatFlagsException: %${conversion}`);
}

export function padded(text: string, { width = 0, flags }: Specifier): string {
  return flags.has('-') ? text.padEnd(width) : text.padStart(width);
}
