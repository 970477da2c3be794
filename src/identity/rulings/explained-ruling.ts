import {
  type AllowStatement,
  type CompiledStatement,
  type Edit,
  type Explanation,
  explain,
  type LayerExplanation,
  nearMisses,
  type StatementExplanation,
  smallestChange,
} from '../../policy/index.ts';
import { isSigner, type Outsider, type Principal } from '../principal.ts';
import { type DocumentPlace, type DocumentShelf, documentShelf } from './explained-documents.ts';
import { type ExplainedRewriting, explainedRewritings } from './explained-rewritings.ts';
import {
  type ExplainedPolicy,
  type ExplainedStatement,
  explainedPolicy,
  explainedStatement,
  matchedStatement,
} from './explained-statement.ts';
import type { Ruling } from './ruling.ts';

/** A ruling in plain data, for whoever wants to know why. */
export interface ExplainedRuling {
  /** ARN of the caller; `anonymous`, a service or an identity provider for who has none. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly effect: Explanation['decision']['effect'];
  /** The layer that decided; absent where the root user is allowed, who needs no policy. */
  readonly layer?: LayerExplanation['layer'];
  /** The statement that decided; absent for an implicit deny. */
  readonly decidedBy?: PlacedStatement;
  readonly layers: readonly ExplainedLayer[];
  /** Of an implicit deny: the statements that came closest to allowing it, the closest first. */
  readonly nearest: readonly PlacedStatement[];
  /** The smallest changes to the policies, all of them together, after which it is allowed; empty when it is. */
  readonly changes: readonly ExplainedChange[];
  /** What the changes make of the policies' documents. */
  readonly rewritings: readonly ExplainedRewriting[];
  /** The documents that statements are placed in, by name, as they were at the decision. */
  readonly documents: Readonly<Record<string, string>>;
}

/** A statement and where it stands in its document. */
export interface PlacedStatement extends ExplainedStatement {
  readonly place?: DocumentPlace;
}

export interface ExplainedChange {
  readonly kind: Edit['kind'];
  readonly layer: Edit['layer'];
  /** The policy to change; absent where a new one is made. */
  readonly policy?: ExplainedPolicy;
  /** For a new identity policy: ARN of the user or role to give it to, or the authorizer that has to answer it. */
  readonly attachTo?: string;
  /** The statement to add. */
  readonly add?: AllowStatement;
  /** The statement to change. */
  readonly statement?: PlacedStatement;
  /** What to take out of it, or to except. */
  readonly values?: readonly string[];
  /** What to know before, or why there is no change as small as it must be. */
  readonly note?: string;
}

export interface ExplainedLayer {
  readonly layer: LayerExplanation['layer'];
  readonly effect: Explanation['decision']['effect'];
  /** At most 500 of each layer, in the order of the policies. */
  readonly statements: readonly ExplainedStatement[];
}

const mostStatements = 500;
const mostNearest = 3;

/** Explains a ruling by the policies as they were when it was made. */
export function explainedRuling(ruling: Ruling): ExplainedRuling {
  const { question, query, layers } = ruling;
  const shelf = documentShelf();
  const explanation = explain(query, layers);
  const { effect, layer, statement } = explanation.decision;
  const edits = smallestChange(query, layers);
  return {
    principal: principalName(question.principal),
    action: question.action,
    resource: question.resource,
    effect,
    ...(layer && { layer }),
    ...(statement && { decidedBy: placed(shelf, statement, matchedStatement(ruling, statement)) }),
    layers: explanation.layers.map((each) => explainedLayer(ruling, each)),
    nearest: nearMisses(explanation, mostNearest).map((each) => nearMiss(ruling, shelf, each)),
    changes: edits.map((edit) => explainedChange(ruling, shelf, edit)),
    rewritings: explainedRewritings(ruling, edits),
    documents: shelf.documents,
  };
}

/** How messages and explanations call a caller. */
export function principalName(principal: Principal | Outsider): string {
  if (isSigner(principal)) return principal.arn;
  if (principal.kind === 'anonymous') return 'anonymous';
  if (principal.kind === 'authorized') return `${principal.principalId} (authorizer ${principal.authorizer})`;
  return principal.kind === 'service' ? principal.service : principal.provider;
}

function explainedChange(ruling: Ruling, shelf: DocumentShelf, edit: Edit): ExplainedChange {
  const { kind, layer, policy } = edit;
  const holder = kind === 'add-statement' && layer === 'identity' ? holderArn(ruling.question.principal) : undefined;
  const note = kind === 'unchangeable' ? edit.reason : edit.note;
  const statement = kind === 'add-statement' ? undefined : edit.statement;
  return {
    kind,
    layer,
    ...(policy && { policy: explainedPolicy(ruling, policy) }),
    ...(holder !== undefined && { attachTo: holder }),
    ...(kind === 'add-statement' && { add: edit.statement }),
    ...(statement && { statement: placed(shelf, statement, matchedStatement(ruling, statement)) }),
    ...('values' in edit && { values: edit.values }),
    ...(note !== undefined && { note }),
  };
}

/** Who has the policies of a principal: the role behind a session, the user behind a federated user. */
function holderArn(principal: Principal | Outsider): string | undefined {
  if (principal.kind === 'authorized') return `authorizer ${principal.authorizer}`;
  if (!isSigner(principal)) return undefined;
  if (principal.kind === 'role-session') return principal.roleArn;
  return principal.kind === 'federated-user' ? principal.owner?.arn : principal.arn;
}

function explainedLayer(ruling: Ruling, { layer, effect, statements }: LayerExplanation): ExplainedLayer {
  const shown = statements.slice(0, mostStatements).map((each) => explainedStatement(ruling, each));
  return { layer, effect, statements: shown };
}

function nearMiss(ruling: Ruling, shelf: DocumentShelf, miss: StatementExplanation): PlacedStatement {
  return placed(shelf, miss.statement, explainedStatement(ruling, miss));
}

function placed(shelf: DocumentShelf, statement: CompiledStatement, shown: ExplainedStatement): PlacedStatement {
  const place = shelf.place(statement);
  return { ...shown, ...(place && { place }) };
}
