import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';
import './coverage.css';

/** A statement of the principal's policies, and how many calls it matched. */
export interface Covered {
  readonly policy: string;
  readonly attachedTo?: string;
  readonly layer: string;
  readonly effect: 'Allow' | 'Deny';
  readonly line: number;
  readonly calls: number;
}

/** Policy by policy, a square for each statement that allows: full where it was ever used. */
export function Coverage({ statements }: { readonly statements: readonly Covered[] }) {
  const t = useTexts(texts);
  const allowing = statements.filter(({ effect, layer }) => effect === 'Allow' && layer === 'identity');
  const byPolicy = [...Map.groupBy(allowing, ({ policy }) => policy)];
  return (
    <div>
      <Box variant="h3">{t.coverage}</Box>
      {byPolicy.length === 0 && <Box>{t.noPolicies}</Box>}
      <SpaceBetween size="xs">
        {byPolicy.map(([policy, own]) => (
          <div key={policy}>
            <Box>{t.used(shortName(policy), own.filter(({ calls }) => calls > 0).length, own.length)}</Box>
            <div className="coverage" aria-hidden="true">
              {own.map(({ line, calls, attachedTo }) => (
                <span key={`${attachedTo} ${line}`} className={calls > 0 ? 'coverage-used' : 'coverage-unused'} />
              ))}
            </div>
          </div>
        ))}
      </SpaceBetween>
    </div>
  );
}

/** A managed policy goes by its ARN. */
function shortName(policy: string): string {
  return policy.slice(policy.lastIndexOf('/') + 1);
}
