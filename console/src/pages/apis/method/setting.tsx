import type { ReactNode } from 'react';

/** A setting of a box by its name. */
export function Setting({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="method-setting">
      <div className="method-setting-name">{name}</div>
      <div>{children}</div>
    </div>
  );
}
