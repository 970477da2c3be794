import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';

const colors: Readonly<Record<string, BadgeProps['color']>> = {
  GET: 'blue',
  POST: 'green',
  DELETE: 'red',
};

/** An HTTP method at a glance. */
export function VerbBadge({ verb }: { readonly verb: string }) {
  return <Badge color={colors[verb] ?? 'grey'}>{verb}</Badge>;
}
