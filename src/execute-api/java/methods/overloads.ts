import type { Budget } from '../../templates/budget.ts';
import { isLong } from '../integers.ts';
import { isList, isMap, kindOf, type Value } from '../value.ts';
import { failure } from './arguments.ts';

/** A method of a class: what it is called on, its arguments, and what it may spend. */
export type Call<Self> = (self: Self, args: readonly Value[], budget: Budget) => Value;

interface Overload<Self> {
  readonly parameters: readonly Type[];
  readonly call: Call<Self>;
}

/** The methods of a class by name. */
export interface Methods<Self> {
  readonly has: ReadonlyMap<string, readonly Overload<Self>[]>;
  /** Those that Java has and that are refused. */
  readonly lacks: ReadonlySet<string>;
}

/** The types of parameters; `Object...` takes all that are left. */
type Type = keyof typeof takes | `${string}...`;

/** Rows are a signature, such as `indexOf(String,int)`, and what it does. `lacks` names methods between blanks. */
export function methods<Self>(rows: readonly (readonly [string, Call<Self>])[], lacks = ''): Methods<Self> {
  const has = new Map<string, Overload<Self>[]>();
  for (const [signature, call] of rows) {
    const [name = '', parameters = ''] = signature.slice(0, -1).split('(');
    const overload = { parameters: parameters === '' ? [] : (parameters.split(',') as Type[]), call };
    has.set(name, [...(has.get(name) ?? []), overload]);
  }
  return { has, lacks: new Set(lacks.trim().split(/\s+/)) };
}

/** Methods that take a function, which no template has: null fails, and all else finds no method. */
export function takingFunctions(...signatures: readonly string[]): readonly (readonly [string, () => never])[] {
  return signatures.map((signature) => [signature, nullFailure]);
}

function nullFailure(): never {
  throw failure('NullPointerException');
}

const isWholeLong = (value: Value) => typeof value === 'number' || (typeof value === 'bigint' && isLong(value));
const isArray = (value: Value | undefined) => isList(value) && value.type === 'String[]';
const isCollection = (value: Value) => (isList(value) && !isArray(value)) || kindOf(value) === 'view';

/** What a parameter of a type takes. Null goes for all that is no primitive type. */
const takes = {
  boolean: (value: Value) => typeof value === 'boolean',
  char: (value: Value) => kindOf(value) === 'character',
  int: (value: Value) => typeof value === 'number',
  long: isWholeLong,
  double: (value: Value) => isWholeLong(value) || kindOf(value) === 'double',
  Boolean: (value: Value) => value === null || typeof value === 'boolean',
  Character: (value: Value) => value === null || kindOf(value) === 'character',
  Integer: (value: Value) => value === null || typeof value === 'number',
  Long: (value: Value) => value === null || (typeof value === 'bigint' && isLong(value)),
  BigInteger: (value: Value) => value === null || (typeof value === 'bigint' && !isLong(value)),
  Double: (value: Value) => value === null || kindOf(value) === 'double',
  BigDecimal: (value: Value) => value === null || kindOf(value) === 'decimal',
  String: (value: Value) => value === null || typeof value === 'string',
  CharSequence: (value: Value) => value === null || typeof value === 'string',
  Collection: (value: Value) => value === null || isCollection(value),
  Map: (value: Value) => value === null || isMap(value),
  /** No value of a template is one of these. */
  Function: (value: Value) => value === null,
  Comparator: (value: Value) => value === null,
  Locale: (value: Value) => value === null,
  Object: () => true,
} as const;

/** Which types each type is one of. */
const wider: Readonly<Record<string, readonly string[]>> = {
  int: ['long', 'double'],
  long: ['double'],
  String: ['CharSequence', 'Object'],
};

/**
 * The overload that Velocity calls: of those that take the arguments, the most specific. Undefined when there is none, or no
 * single one. https://velocity.apache.org/engine/1.7/apidocs/org/apache/velocity/util/introspection/MethodMap.html
 */
export function choose<Self>(overloads: readonly Overload<Self>[], args: readonly Value[]): Call<Self> | undefined {
  const fitting = overloads.filter((overload) => accepts(overload.parameters, args));
  if (fitting.length < 2) return fitting[0] && checked(fitting[0], args);
  const best = fitting.find((one) =>
    fitting.every((other) => one === other || isMoreSpecific(one.parameters, other.parameters)),
  );
  return best && checked(best, args);
}

function checked<Self>({ parameters, call }: Overload<Self>, args: readonly Value[]): Call<Self> {
  if (parameters.length === 0 && args.length > 0) throw failure('IllegalArgumentException: wrong number of arguments');
  return call;
}

/** Velocity finds a method without parameters whatever the arguments are; the call then fails. */
function accepts(parameters: readonly Type[], args: readonly Value[]): boolean {
  if (parameters.length === 0) return true;
  const last = parameters.at(-1);
  if (!last?.endsWith('...')) {
    return parameters.length === args.length && parameters.every((type, at) => acceptsOne(type, args[at] ?? null));
  }
  const rest = last.slice(0, -'...'.length) as Type;
  const fixed = parameters.slice(0, -1);
  if (args.length < fixed.length || !fixed.every((type, at) => acceptsOne(type, args[at] ?? null))) return false;
  const more = args.slice(fixed.length);
  return (more.length === 1 && isArray(more[0])) || more.every((value) => acceptsOne(rest, value));
}

function acceptsOne(type: Type, value: Value): boolean {
  return takes[type as keyof typeof takes](value);
}

function isMoreSpecific(one: readonly Type[], other: readonly Type[]): boolean {
  if (one.length !== other.length) return one.length > other.length;
  return one.some((type, at) => isNarrower(type, other[at]!)) && !one.some((type, at) => isNarrower(other[at]!, type));
}

function isNarrower(one: Type, other: Type): boolean {
  return one !== other && (other === 'Object' || wider[one]?.includes(other) === true);
}
