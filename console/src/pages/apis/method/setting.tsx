import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';

/** A setting of a box by its name. */
export function Setting({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <Box variant="awsui-key-label">{name}</Box>
      <div>{children}</div>
    </div>
  );
}
