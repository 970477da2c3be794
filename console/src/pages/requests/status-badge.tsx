import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';

const colors: Readonly<Record<number, NonNullable<BadgeProps['color']>>> = { 2: 'green', 4: 'red', 5: 'red' };

/** The status of an answer. */
export function StatusBadge({ status }: { readonly status: number }) {
  return <Badge color={colors[Math.floor(status / 100)] ?? 'grey'}>{status}</Badge>;
}
