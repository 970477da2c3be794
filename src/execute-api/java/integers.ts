/** The smallest of Integer, Long and BigInteger that holds the number; the last two are both bigint. */
export function narrowest(value: bigint): number | bigint {
  return isInt(value) ? Number(value) : value;
}

export function isInt(value: bigint): boolean {
  return value >= -0x8000_0000n && value <= 0x7fff_ffffn;
}

export function isLong(value: bigint): boolean {
  return value >= -0x8000_0000_0000_0000n && value <= 0x7fff_ffff_ffff_ffffn;
}
