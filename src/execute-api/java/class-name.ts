import { isLong } from './integers.ts';
import { isMap, type Value } from './value.ts';

/** The name of a value's class in Java. */
export function className(value: NonNullable<Value>): string {
  switch (typeof value) {
    case 'string':
      return 'java.lang.String';
    case 'number':
      return 'java.lang.Integer';
    case 'boolean':
      return 'java.lang.Boolean';
    case 'bigint':
      return isLong(value) ? 'java.lang.Long' : 'java.math.BigInteger';
    default:
      return objectName(value);
  }
}

const lists = {
  ArrayList: 'java.util.ArrayList',
  JSONArray: 'net.minidev.json.JSONArray',
  SubList: 'java.util.ArrayList$SubList',
  'String[]': '[Ljava.lang.String;',
  'SubList of String[]': 'java.util.AbstractList$SubList',
};
const views = {
  keySet: 'java.util.LinkedHashMap$LinkedKeySet',
  values: 'java.util.LinkedHashMap$LinkedValues',
  entrySet: 'java.util.LinkedHashMap$LinkedEntrySet',
};
const others = {
  double: 'java.lang.Double',
  decimal: 'java.math.BigDecimal',
  character: 'java.lang.Character',
  entry: 'java.util.LinkedHashMap$Entry',
  iterator: 'java.util.Iterator',
  host: 'java.lang.Object',
};

function objectName(value: Extract<Value, object>): string {
  if (isMap(value)) return 'java.util.LinkedHashMap';
  if (value.kind === 'list') return lists[value.type];
  return value.kind === 'view' ? views[value.of] : others[value.kind];
}
