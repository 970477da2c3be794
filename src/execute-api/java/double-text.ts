/**
 * Java's `Double.toString`: at least one digit after the point, and an exponent outside 0.001 to 10,000,000. Where one digit
 * would do, two are taken if they come closer: so it is with the two smallest doubles.
 * https://docs.oracle.com/en/java/javase/19/docs/api/java.base/java/lang/Double.html#toString(double)
 */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (size < 1.5e-323) return (value < 0 ? '-' : '') + (size < 1e-323 ? '4.9E-324' : '9.9E-324');
  if (size >= 1e-3 && size < 1e7) return withPoint(String(value));
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${withPoint(mantissa)}E${exponent.replace('+', '')}`;
}

function withPoint(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}
