import type { CompiledPolicy, CompiledStatement, Layer, PatternList, PolicySource } from './compiled-policy.ts';
import { compileCondition } from './condition.ts';
import type { NegatableList, PolicyDocument, PolicyVersion, Statement } from './document.ts';
import { policyErrors } from './errors.ts';
import { compileResourcePattern } from './patterns/arn-pattern.ts';
import { compilePattern, type Pattern } from './patterns/pattern.ts';
import { parseTemplate } from './patterns/template.ts';
import { type CompiledPrincipal, compilePrincipal } from './principal.ts';
import { indexStatements } from './statement-index.ts';

const needsPrincipal: ReadonlySet<Layer> = new Set(['resource', 'trust']);
const mayHavePrincipal: ReadonlySet<Layer> = new Set(['resource', 'trust', 'rcp', 'endpoint']);

/**
 * Prepares a validated document for decisions. Whatever it cannot enforce it refuses, even where validation should have
 * refused it before: throws MalformedPolicyDocumentException.
 */
export function compilePolicy(document: PolicyDocument, source: PolicySource): CompiledPolicy {
  const variables = document.version === '2012-10-17';
  const statements = document.statements.map((each, index) => compileStatement(each, index, source, variables));
  return assemblePolicy(source, document.version, statements);
}

/** A policy of statements that are compiled already. */
export function assemblePolicy(
  source: PolicySource,
  version: PolicyVersion,
  statements: readonly CompiledStatement[],
): CompiledPolicy {
  return {
    source,
    version,
    statements,
    deny: indexStatements(statements.filter(({ effect }) => effect === 'Deny')),
    allow: indexStatements(statements.filter(({ effect }) => effect === 'Allow')),
  };
}

function compileStatement(
  statement: Statement,
  index: number,
  source: PolicySource,
  variables: boolean,
): CompiledStatement {
  const { sid, effect, position } = statement;
  return {
    source,
    index,
    sid,
    effect,
    position,
    principal: compilePrincipalFor(source.layer, statement),
    action: compileActions(statement.action),
    resource: compileResources(statement.resource, source.layer, variables),
    conditions: statement.conditions.map((condition) => compileCondition(condition, variables)),
  };
}

function compilePrincipalFor(layer: Layer, { principal, effect }: Statement): CompiledPrincipal | undefined {
  if (!principal && needsPrincipal.has(layer)) throw refusal('Missing required field Principal');
  if (principal && !mayHavePrincipal.has(layer)) throw refusal('Policy document should not specify a principal.');
  if (principal?.not && effect === 'Allow') throw refusal('Allow with NotPrincipal is not allowed.');
  return principal && compilePrincipal(principal);
}

function compileActions(action: NegatableList | undefined): PatternList {
  if (!action || action.values.length === 0) throw refusal('Policy statement must contain actions.');
  return patternList(action, (value) =>
    compilePattern(parseTemplate(value.toLowerCase(), { wildcards: true, variables: false })),
  );
}

/** Resource or NotResource of a policy of this layer. */
export function compileResources(
  resource: NegatableList | undefined,
  layer: Layer,
  variables: boolean,
): PatternList | undefined {
  if (!resource && layer === 'trust') return undefined;
  if (!resource || resource.values.length === 0) throw refusal('Policy statement must contain resources.');
  return patternList(resource, (value) => compileResource(value, variables));
}

/** INVARIANT: nothing but `*` and ARNs gets here, not even the short form of execute-api: it would match nothing. */
function compileResource(value: string, variables: boolean): Pattern {
  if (value !== '*' && !value.startsWith('arn:')) throw refusal(`Resource ${value} must be in ARN format or "*".`);
  return compileResourcePattern(value, variables);
}

function patternList({ not, values }: NegatableList, compile: (value: string) => Pattern): PatternList {
  return { not, patterns: values.map(compile), written: values };
}

function refusal(text: string) {
  return policyErrors.malformedPolicyDocument(text);
}
