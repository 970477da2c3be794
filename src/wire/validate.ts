import type { AwsError } from '../core/errors.ts';
import { brokenRules } from './check-constraint.ts';
import { type Constraints, constraintOf } from './constraints.ts';
import { errors } from './errors.ts';
import type { Routed, ServiceName } from './model.ts';
import type { Member, Shape, StructureShape } from './shape.ts';

/** The error under which each service reports invalid input. */
const refusals: Readonly<Record<ServiceName, (report: string) => AwsError>> = {
  iam: errors.validationError,
  'iam-toolbox': errors.validationException,
  sts: errors.validationError,
  lambda: errors.validationException,
  logs: errors.invalidParameter,
  apigateway: errors.validationException,
};

/** Recorded of IAM in 2026: it names the member alone. STS prints the value as before. */
const hidesValues: ReadonlySet<ServiceName> = new Set(['iam']);

/** A report of more findings helps nobody; the walk ends there. */
const mostFindings = 100;

/**
 * Holds an input against the required members of its model and the constraints of its service.
 * Throws one error for all findings: `2 validation errors detected: Value null at 'roleName' failed to ...; Value ...`.
 */
export function validate({ service, operation }: Routed, input: unknown, constraints: Constraints = {}): void {
  const findings: string[] = [];
  const walk: Walk = { constraints, findings, hidden: hidesValues.has(service.name) };
  for (const { members, path } of operation.input ? partsOf(service.name, operation.name, operation.input) : []) {
    checkMembers(operation.input!, members, input, path, walk);
  }
  if (findings.length === 0) return;
  const count = `${findings.length} validation error${findings.length === 1 ? '' : 's'}`;
  throw refusals[service.name](`${count} detected: ${findings.join('; ')}`);
}

/** Members of an input that are reported under one path. */
interface Part {
  readonly members: readonly Member[];
  readonly path: string;
}

/**
 * Recorded of API Gateway: what stands in the body comes first, below a name of its own, `createRestApiInput.name`; then
 * what the path, the query and the headers bring.
 */
function partsOf(service: ServiceName, operation: string, { members }: StructureShape): readonly Part[] {
  const all = [...members.values()];
  if (service !== 'apigateway') return [{ members: all, path: '' }];
  const body = all.filter(({ location }) => location === 'body');
  const bound = all.filter(({ location }) => location !== 'body');
  return [
    { members: body, path: `${lowerCamel(operation)}Input.` },
    { members: bound, path: '' },
  ];
}

interface Walk {
  readonly constraints: Constraints;
  readonly findings: string[];
  /** Values are not printed. */
  readonly hidden: boolean;
}

function checkMembers(
  shape: StructureShape,
  members: Iterable<Member>,
  value: unknown,
  path: string,
  walk: Walk,
): void {
  for (const member of members) {
    const entry = (value as Record<string, unknown>)[member.name];
    const at = path + lowerCamel(member.name);
    if (entry !== undefined) checkMember(shape, member, entry, at, walk);
    else if (member.required) find(walk, `Value null at '${at}'`, 'Member must not be null');
  }
}

function checkMember(shape: StructureShape, member: Member, value: unknown, at: string, walk: Walk): void {
  const constraint = constraintOf(walk.constraints, shape.name, member.name);
  const isHidden = member.sensitive || walk.hidden || constraint?.hidden;
  for (const rule of constraint ? brokenRules(constraint, value) : []) {
    find(walk, isHidden ? `Value at '${at}'` : `Value '${printed(value)}' at '${at}'`, rule);
  }
  checkWithin(member.shape, value, at, walk);
}

/** Entries of lists are numbered from one and called `member`, as the query protocol spells them. */
function checkWithin(shape: Shape, value: unknown, at: string, walk: Walk): void {
  if (walk.findings.length >= mostFindings) return;
  if (shape.kind === 'structure') checkMembers(shape, shape.members.values(), value, `${at}.`, walk);
  if (shape.kind === 'list' && isDeep(shape.item)) {
    for (const [index, entry] of (value as unknown[]).entries()) {
      checkWithin(shape.item, entry, `${at}.${index + 1}.member`, walk);
    }
  }
  if (shape.kind === 'map' && isDeep(shape.value)) {
    for (const [key, entry] of Object.entries(value as object))
      checkWithin(shape.value, entry, `${at}.${key}.member`, walk);
  }
}

function isDeep(shape: Shape): boolean {
  return shape.kind === 'structure' || shape.kind === 'list' || shape.kind === 'map';
}

function find({ findings }: Walk, value: string, rule: string): void {
  if (findings.length < mostFindings) findings.push(`${value} failed to satisfy constraint: ${rule}`);
}

/** Members are named as AWS's Java names them: `RoleSessionName` is `roleSessionName`. */
function lowerCamel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Values are printed as Java prints them: `[a, b]`, `{k=v}`. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}=${printed(entry)}`)
    .join(', ')}}`;
}
