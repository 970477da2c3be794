import type { Random } from '../../../test/random.ts';
import type { Comparison } from '../comparison.ts';
import { knownDifference } from '../templates/known-differences.ts';
import { renderOurs } from '../templates/render-ours.ts';
import { argumentsOf, namesOf, receivers } from './method-names.ts';

/** A call of a method, or of a getter by its property, on a value of a body. */
interface MethodCase {
  readonly receiver: string;
  /** `name(args)` or a name; arguments are written as in a template. */
  readonly call: string;
}

const hand: readonly MethodCase[] = [
  { receiver: '"a,b,,"', call: 'split(",", -1).size()' },
  { receiver: '"%03d"', call: 'format("%-5s|%05.1f|%x|%,d", "a", 2.25, 255, 1234567)' },
  { receiver: '9007199254740993', call: 'compareTo(9007199254740993)' },
];

/** Methods of the classes that templates meet, against the JVM, with the overload that Velocity chooses. */
export const methods: Comparison<MethodCase> = {
  handWritten: hand,
  make: (random) => makeCase(random),
  request: (input) => ({ kind: 'velocity', ...asTemplate(input) }),
  ours: (input) => renderOurs(asTemplate(input)),
  *smaller({ receiver, call }) {
    for (const other of receivers) if (other.length < receiver.length) yield { receiver: other, call };
    for (const argument of argumentsOf('simple')) yield { receiver, call: call.replace(/\(.*\)/, `(${argument})`) };
  },
  show: ({ receiver, call }) => `(${receiver}).${call}`,
  known: (input, ours, theirs) => knownDifference(asTemplate(input), ours, theirs),
};

function makeCase(random: Random): MethodCase {
  const receiver = random.pick(receivers);
  const name = random.pick(namesOf(receiver));
  if (random.chance(0.1))
    return { receiver, call: name.replace(/^(?:get|is)(.)/, (_, first: string) => first.toLowerCase()) };
  const count = random.pick([0, 1, 1, 1, 2, 2, 3]);
  const args = Array.from({ length: count }, () => random.pick(argumentsOf(random.pick(['simple', 'simple', 'odd']))));
  return { receiver, call: `${name}(${args.join(', ')})` };
}

/** Prints the result, whether it is a text, and what has become of the receiver. */
function asTemplate({ receiver, call }: MethodCase) {
  const template = `#set($r = $input.path('$.r'))#set($c = $r.toString())#set($v = $r.${call})[$v] $v.class.name $r`;
  return { template, body: `{"r":${receiver}}` };
}
