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
import { attachedTo, type Ruling } from './rulings.ts';

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
  readonly policy: { readonly name: string; readonly arn?: string; readonly attachedTo: readonly string[] };
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
export function explainedRuling(ruling: Ruling): ExplainedRuling {
  const { question, query, layers } = ruling;
  const explanation = explain(query, layers);
  const { effect, layer, statement } = explanation.decision;
  return {
    principal: principalName(question.principal),
    action: question.action,
    resource: question.resource,
    effect,
    ...(layer && { layer }),
    ...(statement && { decidedBy: { ...shownStatement(ruling, statement), matched: true } }),
    layers: explanation.layers.map((each) => explainedLayer(ruling, each)),
    nearest: nearMisses(explanation, mostNearest).map((each) => explainedStatement(ruling, each)),
    changes: smallestChange(query, layers).map((edit) => explainedChange(ruling, edit)),
  };
}

/** How messages and explanations call a caller. */
export function principalName(principal: Principal | Outsider): string {
  if (isSigner(principal)) return principal.arn;
  if (principal.kind === 'anonymous') return 'anonymous';
  return principal.kind === 'service' ? principal.service : principal.provider;
}

function explainedChange(ruling: Ruling, edit: Edit): ExplainedChange {
  const { kind, layer, policy } = edit;
  const holder = kind === 'add-statement' && layer === 'identity' ? holderArn(ruling.question.principal) : undefined;
  const note = kind === 'unchangeable' ? edit.reason : edit.note;
  return {
    kind,
    layer,
    ...(policy && { policy: shownPolicy(ruling, policy) }),
    ...(holder !== undefined && { attachTo: holder }),
    ...(kind === 'add-statement' && { add: edit.statement }),
    ...(kind !== 'add-statement' &&
      edit.statement && { statement: { ...shownStatement(ruling, edit.statement), matched: true } }),
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

function explainedLayer(ruling: Ruling, { layer, effect, statements }: LayerExplanation): ExplainedLayer {
  const shown = statements.slice(0, mostStatements).map((each) => explainedStatement(ruling, each));
  return { layer, effect, statements: shown };
}

function explainedStatement(ruling: Ruling, { statement, failure }: StatementExplanation): ExplainedStatement {
  return { ...shownStatement(ruling, statement), matched: failure === undefined, ...(failure && { failure }) };
}

function shownStatement(ruling: Ruling, statement: CompiledStatement): Omit<ExplainedStatement, 'matched'> {
  const { source, sid, effect, position } = statement;
  return {
    policy: shownPolicy(ruling, source),
    ...(sid !== undefined && { sid }),
    effect,
    line: position.line,
    ...(source.text !== undefined && { text: source.text.slice(position.start, position.end) }),
  };
}

function shownPolicy(ruling: Ruling, source: PolicySource): ExplainedStatement['policy'] {
  const { name, arn } = source;
  return { name, ...(arn !== undefined && { arn }), attachedTo: attachedTo(ruling, source) };
}
