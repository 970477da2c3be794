import { isEcmaPattern } from '../ecma/compile-ecma-pattern.ts';
import { base64Problem } from './base64.ts';
import { isDateTime } from './date-time.ts';
import { digestProblem } from './digest.ts';
import { isEmail } from './email.ts';
import { isHostName } from './host-name.ts';
import { isIpv4, isIpv6 } from './ip-address.ts';
import { isUri } from './uri.ts';

/** What is wrong with a text; undefined: nothing. */
type Format = (text: string) => string | undefined;

function unless(isRight: (text: string) => boolean, message: (text: string) => string): Format {
  return (text) => (isRight(text) ? undefined : message(text));
}

const dateTimes = "[yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,12}Z]";

/**
 * Those of draft 4, and some more that the validator has which AWS's words are those of.
 * https://datatracker.ietf.org/doc/html/draft-fge-json-schema-validation-00#section-7.3
 */
export const formats: ReadonlyMap<string, Format> = new Map([
  [
    'date-time',
    unless(isDateTime, (text) => `string "${text}" is invalid against requested date format(s) ${dateTimes}`),
  ],
  ['email', unless(isEmail, (text) => `string "${text}" is not a valid email address`)],
  ['hostname', unless(isHostName, (text) => `string "${text}" is not a valid hostname`)],
  ['ipv4', unless(isIpv4, (text) => `string "${text}" is not a valid IPv4 address`)],
  ['ipv6', unless(isIpv6, (text) => `string "${text}" is not a valid IPv6 address`)],
  ['regex', unless(isEcmaPattern, (text) => `string "${text}" is not a valid ECMA 262 regular expression`)],
  ['uri', unless(isUri, (text) => `string "${text}" is not a valid URI`)],
  ['uuid', unless(isUuid, (text) => `input string "${text}" is not a valid UUID`)],
  ['mac', unless(isMac, (text) => `input string "${text}" is not a valid MAC address`)],
  ['json-pointer', unless(isJsonPointer, (text) => `input string "${text}" is not a valid JSON Pointer`)],
  ['base64', base64Problem],
  ['md5', digestProblem(32)],
  ['sha1', digestProblem(40)],
  ['sha256', digestProblem(64)],
  ['sha512', digestProblem(128)],
]);

function isUuid(text: string): boolean {
  return text.length <= 36 && /^[0-9a-f]+-[0-9a-f]+-[0-9a-f]+-[0-9a-f]+-[0-9a-f]+$/i.test(text);
}

function isMac(text: string): boolean {
  return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text);
}

function isJsonPointer(text: string): boolean {
  return text === '' || (text.startsWith('/') && !/~(?![01])/.test(text));
}
