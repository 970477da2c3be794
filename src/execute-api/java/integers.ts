/** The smallest of Integer, Long and BigInteger that holds the number; the last two are both bigint. */
export function narrowest(value: bigint): number | bigint {
  return value >= -0x8000_0000n && value <= 0x7fff_ffffn ? Number(value) : value;
}
