import { escapeText, escaping, hexadecimal } from '../java/escape-text.ts';
import { readJson } from '../java/read-json.ts';
import { toText } from '../java/to-text.ts';
import type { Host, Method, Value } from '../java/value.ts';
import { type Budget, TemplateFailure } from './budget.ts';

const methods = new Map<string, Method>([
  ['escapeJavaScript', onText((text, budget) => escapeText(text, javaScript, budget))],
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

/** JavaScript string rules; a single quote becomes `\\'`. */
const javaScript = escaping(/["'\\/\b\n\t\f\r]|[^ -~]/, [[0x80, 0xffff]], {
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
});

const unreserved = Array.from({ length: 256 }, (_, byte) => /[A-Za-z0-9.*_-]/.test(String.fromCharCode(byte)));

/** Java's URLEncoder: a space becomes a plus. */
function urlEncode(text: string): string {
  const bytes = Buffer.from(text.toWellFormed());
  const encoded = Buffer.allocUnsafe(bytes.length * 3);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (unreserved[byte]) encoded[length++] = byte;
    else if (byte === 32) encoded[length++] = 43;
    else {
      encoded[length++] = 37;
      encoded[length++] = hexadecimal(byte >> 4);
      encoded[length++] = hexadecimal(byte & 15);
    }
  }
  return encoded.toString('latin1', 0, length);
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
