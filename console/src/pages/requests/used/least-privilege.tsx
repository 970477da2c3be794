import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord, Ruling } from '../../../records.ts';
import { texts } from './texts.ts';
import { Used } from './used.tsx';

interface LeastPrivilegeProps {
  readonly request: RequestRecord;
  readonly rulings: readonly Ruling[];
}

/** What the user or role behind the request did so far, and the policy that allows just that; read when it is opened. */
export function LeastPrivilege({ request: { principal, papers }, rulings }: LeastPrivilegeProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const holder = papers?.kind === 'user' ? principal : papers?.kind === 'role-session' ? papers.issuer : undefined;
  if (holder === undefined) return null;
  return (
    <ExpandableSection
      variant="container"
      headerText={t.title}
      headerDescription={t.description}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open && <Used holder={holder} allowedBy={rulings.at(-1)?.decidedBy} />}
    </ExpandableSection>
  );
}
