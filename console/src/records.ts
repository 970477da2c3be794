import type { TracedDecision } from '../../src/trace/trace-record.ts';

export type { ExplainedRewriting as Rewriting } from '../../src/identity/rulings/explained-rewritings.ts';
export type {
  ExplainedChange as RuledChange,
  ExplainedLayer as RuledLayer,
  ExplainedRuling as Ruling,
  PlacedStatement as RuledStatement,
} from '../../src/identity/rulings/explained-ruling.ts';
// What the server's own endpoints answer, as the server itself types it.
export type { ExplainedPolicy as RuledPolicy } from '../../src/identity/rulings/explained-statement.ts';
export type { Failure } from '../../src/policy/index.ts';
export type { SpellingGap } from '../../src/policy/patterns/spelling-gaps.ts';
export type { RuntimeStatus } from '../../src/runtime/lambda-runtime.ts';
export type { Health } from '../../src/server/admin/endpoint.ts';
export type { RequestExplanation } from '../../src/server/admin/requests.ts';
export type { SpellingWarning } from '../../src/server/admin/spelling-warnings.ts';
export type { VpcEndpointDocument as VpcEndpoint } from '../../src/server/networks/vpc-endpoint-documents.ts';
export type {
  TracedPapers as RequestPapers,
  TracedSignature as RequestSignature,
  TracedStation as RequestStation,
  TraceRecord as RequestRecord,
} from '../../src/trace/trace-record.ts';

export type Effect = TracedDecision['effect'];
