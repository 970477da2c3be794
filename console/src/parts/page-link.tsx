import Link, { type LinkProps } from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

interface PageLinkProps {
  /** Below the console, such as `/iam/users`. */
  readonly to: string;
  readonly variant?: LinkProps.Variant;
  readonly children: ReactNode;
}

/** A link to a page of the console: opens without loading it anew, and can be opened in a tab of its own. */
export function PageLink({ to, variant = 'secondary', children }: PageLinkProps) {
  const navigate = useNavigate();
  return (
    <Link
      variant={variant}
      href={`/_sekisho/console${to}`}
      onFollow={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </Link>
  );
}
