/** Reads a variable by its name behind `$context.`; undefined or empty: there is none. */
export type ReadVariable = (name: string) => string | undefined;

/** Makes the line of a request. */
export type AccessLogFormat = (read: ReadVariable) => string;

/** As long as an event of a log may be, in characters of one byte. */
const longest = 262_000;

const variable = /\$(?:\{context\.([\w.]{1,200})\}|context\.((?:\w+\.){0,20}\w+))/g;

/**
 * No template: variables are replaced, each that has no value by a dash, and all else is text.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function compileAccessLogFormat(format: string): AccessLogFormat {
  const line = format.replace(/\r?\n$/, '');
  return (read) =>
    line.replace(variable, (_, braced?: string, bare?: string) => read(braced ?? bare ?? '') || '-').slice(0, longest);
}
