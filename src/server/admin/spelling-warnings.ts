import type { Ruling } from '../../identity/rulings/ruling.ts';
import { policiesOf } from '../../policy/change/layer-policies.ts';
import type { CompiledStatement, Layer } from '../../policy/index.ts';
import { isOtherSpelling, type SpellingGap, spellingGaps } from '../../policy/patterns/spelling-gaps.ts';

/** A Deny that stands or falls with how a request is spelled. */
export interface SpellingWarning extends SpellingGap {
  /** By its ARN or name. */
  readonly policy: string;
  readonly sid?: string;
  readonly line: number;
  /** Whether this very request passed it by its spelling; else it was stopped, and another spelling would not be. */
  readonly passed: boolean;
}

const layers: readonly Layer[] = ['identity', 'resource', 'boundary', 'session', 'scp', 'rcp', 'endpoint'];

/** The Denies that this request was stopped by, or passed, for nothing but its spelling. */
export function spellingWarnings({ decision, query, layers: asked }: Ruling): readonly SpellingWarning[] {
  const statements = layers.flatMap((layer) => policiesOf(asked, layer).flat()).flatMap((each) => each.statements);
  return statements
    .filter(({ effect, resource }) => effect === 'Deny' && resource && !resource.not)
    .flatMap((statement) => warningsOf(statement, query.resource, statement === decision.statement));
}

function warningsOf(statement: CompiledStatement, resource: string, decided: boolean): SpellingWarning[] {
  const { source, sid, position } = statement;
  const place = { policy: source.arn ?? source.name, ...(sid !== undefined && { sid }), line: position.line };
  return spellingGaps(statement.resource!.written)
    .map((gap) => ({ ...gap, ...place, passed: isOtherSpelling(gap.written, resource) }))
    .filter(({ passed }) => passed || decided);
}
