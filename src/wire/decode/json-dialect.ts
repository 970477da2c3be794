import type { ServiceName } from '../model.ts';

/** Where the services read JSON differently. */
export interface JsonDialect {
  /** What is said of a value that is no such scalar and no collection: `type` is Java's name, `String`. */
  readonly mismatch: (value: unknown, type: string) => string;
  /** What a null among the texts of a map stands for; undefined: there is no such entry. */
  readonly nullText: string | undefined;
}

/** Most services name the token that they met. */
const tokens: JsonDialect = {
  mismatch: (value, type) =>
    type === 'Boolean' && typeof value === 'string'
      ? 'Unexpected token received from parser'
      : `${tokenOf(value)} cannot be converted to ${type}`,
  nullText: undefined,
};

/** Recorded of API Gateway: it names Java's class, and of its templates null is as good as empty. */
const classes: JsonDialect = {
  mismatch: (value, type) => `class ${classOf(value)} can not be converted to an ${type}`,
  nullText: '',
};

export function jsonDialectOf(service: ServiceName): JsonDialect {
  return service === 'apigateway' ? classes : tokens;
}

/** AWS's name of a JSON token. */
function tokenOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'NUMBER_VALUE' : 'DECIMAL_VALUE';
  return typeof value === 'string' ? 'STRING_VALUE' : `${value}`.toUpperCase().concat('_VALUE');
}

function classOf(value: unknown): string {
  if (typeof value === 'number') return 'com.amazon.coral.value.json.numbers.TruncatingBigNumber';
  return typeof value === 'string' ? 'java.lang.String' : 'java.lang.Boolean';
}
