import { type Budget, deepest, TemplateFailure } from '../templates/budget.ts';
import { isLong } from './integers.ts';
import { isMap, kindOf, type Value } from './value.ts';
import { viewItems } from './view-items.ts';

/** Java's `hashCode`. */
export function hashCode(value: Value, budget: Budget, depth = 0): number {
  budget.spend(1);
  if (depth > deepest) throw new TemplateFailure('A value of the template nests too deeply.');
  switch (typeof value) {
    case 'string':
      return ofText(value, budget);
    case 'number':
      return value;
    case 'boolean':
      return value ? 1231 : 1237;
    case 'bigint':
      return isLong(value) ? hashOfLong(value) : hashOfBigInteger(value);
    default:
      return value === null ? 0 : ofObject(value, budget, depth + 1);
  }
}

function ofText(text: string, budget: Budget): number {
  budget.spend(text.length >> 6);
  return hashOfText(text);
}

export function hashOfText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}

export function hashOfLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

function hashOfBigInteger(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  const words = digits.padStart(Math.ceil(digits.length / 8) * 8, '0').match(/.{8}/g) ?? [];
  const hash = words.reduce((total, word) => (Math.imul(31, total) + Number.parseInt(word, 16)) | 0, 0);
  return value < 0n ? -hash | 0 : hash;
}

function ofObject(value: Extract<Value, object>, budget: Budget, depth: number): number {
  const of = (item: Value) => hashCode(item, budget, depth);
  const ofPair = (key: Value, item: Value) => of(key) ^ of(item);
  const sum = (hashes: readonly number[]) => hashes.reduce((total, hash) => (total + hash) | 0, 0);
  if (isMap(value)) return sum(Array.from(value, ([key, item]) => ofPair(key, item)));
  if (value.kind === 'double') return hashOfDouble(value.value);
  if (value.kind === 'character') return value.text.charCodeAt(0);
  if (value.kind === 'entry') return ofPair(value.key, value.value);
  if (value.kind === 'view' && value.of !== 'values') return sum(viewItems(value).map(of));
  if (value.kind === 'list' && value.type !== 'String[]') {
    return value.items.reduce<number>((hash, item) => (Math.imul(31, hash) + of(item)) | 0, 1);
  }
  throw new TemplateFailure(`The method hashCode of this ${kindOf(value)} is not implemented by Sekisho`);
}

export function hashOfDouble(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return bits.getInt32(0) ^ bits.getInt32(4);
}
