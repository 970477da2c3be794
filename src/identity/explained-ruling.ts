import {
  type AllowStatement,
  type CompiledStatement,
  type Edit,
  type Explanation,
  explain,
  type Failure,
  type LayerExplanation,
  nearMisses,
  type PolicySource,
  type StatementExplanation,
  smallestChange,
} from '../policy/index.ts';
import { isSigner, type Outsider, type Principal } from './principal.ts';
import type { Ruling } from './rulings.ts';

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
  readonly decidedBy?: ExplainedStatement;
  readonly layers: readonly ExplainedLayer[];
  /** Of an implicit deny: the statements that came closest to allowing it, the closest first. */
  readonly nearest: readonly ExplainedStatement[];
  /** The smallest changes to the policies, all of them together, after which it is allowed; empty when it is. */
  readonly changes: readonly ExplainedChange[];
}

export interface ExplainedChange {
  readonly kind: Edit['kind'];
  readonly layer: Edit['layer'];
  /** The policy to change; absent where a new one is made. */
  readonly policy?: ExplainedStatement['policy'];
  /** For a new identity policy: ARN of the user or role to give it to. */
  readonly attachTo?: string;
  /** The statement to add. */
  readonly add?: AllowStatement;
  /** The statement to change. */
  readonly statement?: ExplainedStatement;
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

export interface ExplainedStatement {
  readonly policy: { readonly name: string; readonly arn?: string; readonly attachedTo?: string };
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Where the statement begins in the policy's document, counted from 1. */
  readonly line: number;
  /** The statement as written. */
  readonly text?: string;
  readonly matched: boolean;
  /** The first part that did not match. */
  readonly failure?: Failure;
}

const mostStatements = 500;
const mostNearest = 3;

/** Explains a ruling by the policies as they were when it was made. */
export function explainedRuling({ question, query, layers }: Ruling): ExplainedRuling {
  const explanation = explain(query, layers);
  const { decision, layers: explained } = explanation;
  return {
    principal: principalName(question.principal),
    action: question.action,
    resource: question.resource,
    effect: decision.effect,
    ...(decision.layer && { layer: decision.layer }),
    ...(decision.statement && { decidedBy: { ...shownStatement(decision.statement), matched: true } }),
    layers: explained.map(explainedLayer),
    nearest: nearMisses(explanation, mostNearest).map(explainedStatement),
    changes: smallestChange(query, layers).map((edit) => explainedChange(edit, question.principal)),
  };
}

/** How messages and explanations call a caller. */
export function principalName(principal: Principal | Outsider): string {
  if (isSigner(principal)) return principal.arn;
  if (principal.kind === 'anonymous') return 'anonymous';
  return principal.kind === 'service' ? principal.service : principal.provider;
}

function explainedChange(edit: Edit, principal: Principal | Outsider): ExplainedChange {
  const { kind, layer, policy } = edit;
  const holder = kind === 'add-statement' && layer === 'identity' ? holderArn(principal) : undefined;
  const note = kind === 'unchangeable' ? edit.reason : edit.note;
  return {
    kind,
    layer,
    ...(policy && { policy: shownPolicy(policy) }),
    ...(holder !== undefined && { attachTo: holder }),
    ...(kind === 'add-statement' && { add: edit.statement }),
    ...(kind !== 'add-statement' &&
      edit.statement && { statement: { ...shownStatement(edit.statement), matched: true } }),
    ...('values' in edit && { values: edit.values }),
    ...(note !== undefined && { note }),
  };
}

/** Who has the policies of a principal: the role behind a session, the user behind a federated user. */
function holderArn(principal: Principal | Outsider): string | undefined {
  if (!isSigner(principal)) return undefined;
  if (principal.kind === 'role-session') return principal.roleArn;
  return principal.kind === 'federated-user' ? principal.owner?.arn : principal.arn;
}

function explainedLayer({ layer, effect, statements }: LayerExplanation): ExplainedLayer {
  return { layer, effect, statements: statements.slice(0, mostStatements).map(explainedStatement) };
}

function explainedStatement({ statement, failure }: StatementExplanation): ExplainedStatement {
  return { ...shownStatement(statement), matched: failure === undefined, ...(failure && { failure }) };
}

function shownStatement({ source, sid, effect, position }: CompiledStatement): Omit<ExplainedStatement, 'matched'> {
  return {
    policy: shownPolicy(source),
    ...(sid !== undefined && { sid }),
    effect,
    line: position.line,
    ...(source.text !== undefined && { text: source.text.slice(position.start, position.end) }),
  };
}

function shownPolicy({ name, arn, attachedTo }: PolicySource): ExplainedStatement['policy'] {
  return { name, ...(arn !== undefined && { arn }), ...(attachedTo !== undefined && { attachedTo }) };
}
