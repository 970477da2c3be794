import { readJson } from '../java/read-json.ts';
import { replaceMarks } from '../java/replace-marks.ts';
import { toText } from '../java/to-text.ts';
import type { Host, Method, Value } from '../java/value.ts';
import { type Budget, TemplateFailure } from './budget.ts';

const methods = new Map<string, Method>([
  ['escapeJavaScript', onText(escapeJavaScript)],
  ['parseJson', parse],
  ['urlEncode', onText(urlEncode)],
  ['urlDecode', onText(urlDecode)],
  ['base64Encode', onText((text) => Buffer.from(text).toString('base64'))],
  ['base64Decode', onText((text) => Buffer.from(text, 'base64').toString())],
]);

/** `$util`. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html */
export const utilObject: Host = {
  kind: 'host',
  property: () => undefined,
  method: (name) => methods.get(name),
  text: () => '',
};

function onText(change: (text: string, budget: Budget) => string): Method {
  return ([value = null], budget) => {
    if (value === null) return null;
    const text = spent(value, budget);
    const made = change(text, budget);
    budget.write(made.length);
    return made;
  };
}

function spent(value: Value, budget: Budget): string {
  const text = toText(value, budget);
  budget.spend(text.length >> 5);
  return text;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["'", "\\'"],
  ['\\', '\\\\'],
  ['/', '\\/'],
  ['\b', '\\b'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\r', '\\r'],
]);

/** JavaScript string rules; a single quote becomes `\\'`. */
function escapeJavaScript(text: string, budget: Budget): string {
  return replaceMarks(text, /["'\\/\b\n\t\f\r]|[^ -~]/g, (mark) => escapes.get(mark) ?? unicodeEscape(mark), budget);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Java's URLEncoder: a space becomes a plus. */
function urlEncode(text: string, budget: Budget): string {
  const encoded = encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');
  return replaceMarks(encoded, /[!'()~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`, budget);
}

function urlDecode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw new TemplateFailure('The text to decode has a broken percent-escape.');
  }
}

function parse([value = null]: readonly Value[], budget: Budget): Value {
  if (value === null) return null;
  try {
    return readJson(spent(value, budget), budget.spend);
  } catch (error) {
    if (error instanceof TemplateFailure) throw error;
    throw new TemplateFailure('The text to parse is not JSON.');
  }
}
