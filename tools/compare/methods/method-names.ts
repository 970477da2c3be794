/** Values as JSON, one or more of each class. */
export const receivers: readonly string[] = [
  '"abc"',
  '""',
  '"Hello World"',
  '" a b "',
  '"a,b,,c"',
  '"ÄÖÜß"',
  '"12"',
  '"line\\none\\r\\n two"',
  '"%05d|%x"',
  '"%,.2f|%s"',
  '"%-8s|%b%%%n"',
  '"%2$s %1$s %<s"',
  '"%+d|% d|%(d"',
  '"%c%C%S%h"',
  '"%.3s|%10.3f|%e"',
  '"%,d|%o|%#x"',
  '"%-05d"',
  '"%q"',
  '5',
  '-7',
  '0',
  '2147483647',
  '9007199254740993',
  '-3000000000',
  '12345678901234567890',
  '-99999999999999999999',
  '2.5',
  '-0.0',
  '1e300',
  '0.12345678901234567890',
  'true',
  'false',
  '[1,2,3]',
  '["b","a",null]',
  '[]',
  '[[1],{"k":2}]',
  '{"a":1,"b":null}',
  '{}',
  '{"k":{"j":[1]}}',
];

const object = 'toString equals hashCode getClass nope notify';
const number = `${object} intValue longValue doubleValue compareTo floatValue`;

const names: Readonly<Record<string, string>> = {
  string: `${object} length isEmpty isBlank charAt codePointAt codePointCount compareTo compareToIgnoreCase equalsIgnoreCase
    contentEquals contains startsWith endsWith indexOf lastIndexOf regionMatches substring subSequence concat toLowerCase
    toUpperCase trim strip stripLeading stripTrailing stripIndent translateEscapes indent repeat replace matches replaceAll
    replaceFirst split join format formatted valueOf intern charAt(0).compareTo charAt(0).isDigit charAt(0).toUpperCase
    charAt(0).equals charAt(0).hashCode split(",").get split(",").size split(",").contains split(",").set split(",").add
    split(",").indexOf split(",").isEmpty split(",").subList split(",").clear split(",").addAll split(",").remove
    split(",").removeAll split(",").retainAll split(",").containsAll split(",").lastIndexOf split(",").sort split(",").equals
    split(",").subList(0,1).add split(",").subList(0,1).set split(",").subList(0,1).equals split(",").subList(0,0).clear
    split(",").subList(0,1).remove split(",").subList(0,1).hashCode split(",").subList(0,1).subList`,
  int: `${number} compare max min sum signum parseInt valueOf decode toHexString toBinaryString toOctalString bitCount
    numberOfLeadingZeros`,
  long: `${number} compare max min sum signum parseLong valueOf decode toHexString toBinaryString toOctalString`,
  bigInteger: `${number} add subtract multiply divide max min negate abs signum`,
  double: `${number} compare isNaN isInfinite isFinite max min sum parseDouble valueOf`,
  decimal: `${number} add subtract multiply negate abs scale signum`,
  boolean: `${object} booleanValue compareTo compare logicalAnd logicalOr logicalXor parseBoolean valueOf`,
  list: `${object} size isEmpty get contains containsAll indexOf lastIndexOf set iterator subList sort add addAll remove
    removeAll retainAll clear clone toJSONString appendElement subList(0,1).equals subList(0,1).hashCode
    subList(0,1).subList subList(0,1).toJSONString subList(0,1).clone
    subList(0,1).trimToSize subList(0,1).appendElement`,
  map: `${object} size isEmpty get getOrDefault containsKey containsValue put putIfAbsent putAll remove replace clear clone
    keySet values entrySet keySet().size values().contains entrySet().iterator().next().getKey keySet().remove
    values().retainAll keySet().contains keySet().equals entrySet().contains values().remove entrySet().iterator().next().setValue
    keySet().iterator().next values().iterator().hasNext keySet().hashCode values().clear entrySet().size keySet().removeAll
    keySet().addAll values().add entrySet().addAll values().containsAll entrySet().clear keySet().containsAll`,
};

/** The methods of a receiver's class. */
export function namesOf(receiver: string): readonly string[] {
  return (names[kindOf(receiver)] ?? '').split(/\s+/);
}

function kindOf(receiver: string): string {
  if (receiver.startsWith('"')) return 'string';
  if (receiver.startsWith('[')) return 'list';
  if (receiver.startsWith('{')) return 'map';
  if (/^[tf]/.test(receiver)) return 'boolean';
  if (/[.e]/.test(receiver)) return receiver.length > 18 ? 'decimal' : 'double';
  if (Math.abs(Number(receiver)) >= 2 ** 63) return 'bigInteger';
  return Math.abs(Number(receiver)) < 2 ** 31 ? 'int' : 'long';
}

const written = {
  simple: [
    '0',
    '1',
    '2',
    '-1',
    '9',
    '"a"',
    '"b"',
    '","',
    '""',
    '"abc"',
    '"ABC"',
    '"12"',
    '$r',
    'true',
    '1.5',
    '["a", "b"]',
    '[1]',
  ],
  odd: [
    'null',
    '16',
    '99',
    '9007199254740993',
    '12345678901234567890',
    '{"a": 1}',
    '"[a-c]+"',
    '"%s|%5d"',
    '"k"',
    '"0x1F"',
    '"-7"',
    '"1e3"',
    '"true"',
    '" "',
    '$r.nope',
    '$c',
    '$c.charAt(0)',
    '[]',
    '$r.split(",")',
    '"."',
    '"Ä"',
  ],
} as const;

/** Arguments as they are written in a template; `$r` is the receiver, `$c` its text. */
export function argumentsOf(kind: keyof typeof written): readonly string[] {
  return written[kind];
}
