import type { CompiledPolicy, CompiledStatement, RequestContext } from '../../../policy/index.ts';
import type { SimulateCustomPolicyRequest } from '../../../wire/models/iam.ts';
import { checkActionNames, checkResourceHandling, checkResources, readOwner } from './check-request.ts';
import { type StatementKeys, statementKeys } from './context-keys.ts';
import { simulationErrors } from './errors.ts';
import { compileInput, compileInputs } from './policy-inputs.ts';
import { callerFrom, callerNamed, type SimulatedCaller } from './simulated-caller.ts';
import { simulatedContext } from './simulated-context.ts';
import type { SourcePolicies } from './source-policies.ts';

/** Everything that a simulation works with. */
export interface Simulation {
  readonly actions: readonly string[];
  /** ARNs, or `*` alone. */
  readonly resources: readonly string[];
  readonly identity: readonly CompiledPolicy[];
  readonly boundary: readonly CompiledPolicy[] | undefined;
  readonly resource: CompiledPolicy | undefined;
  readonly caller: SimulatedCaller;
  /** Account of the resources whose ARNs do not tell. */
  readonly owner: string;
  readonly context: RequestContext;
  /** Of each context key, all its values. */
  readonly contextValues: readonly (readonly string[])[];
  readonly keys: ReadonlyMap<CompiledStatement, StatementKeys>;
}

/** What the requests of both operations have in common. */
export type SimulationRequest = Omit<SimulateCustomPolicyRequest, 'PolicyInputList'> & {
  readonly PolicyInputList?: string[];
  readonly PolicySourceArn?: string;
};

/** Every policy that is asked. */
export function policiesIn({ identity, boundary = [], resource }: Policies): CompiledPolicy[] {
  return [...identity, ...boundary, ...(resource ? [resource] : [])];
}

type Policies = Pick<Simulation, 'identity' | 'boundary' | 'resource'>;

/** Reads a request; `source` is what the simulated user, group or role has. Throws InvalidInput. */
export async function readSimulation(
  input: SimulationRequest,
  source: SourcePolicies,
  account: string,
): Promise<Simulation> {
  checkResourceHandling(input.ResourceHandlingOption);
  const { CallerArn, PolicySourceArn } = input;
  const caller = CallerArn === undefined ? callerFrom(PolicySourceArn, account) : callerNamed(CallerArn);
  const identity = [...source.identity, ...(await compileInputs(input.PolicyInputList, 'PolicyInputList', 'identity'))];
  const boundary = await boundaryOf(input, source);
  const resources = checkResources(input.ResourceArns);
  const resource = resourcePolicyOf(input, caller, resources);
  return {
    actions: checkActionNames(input.ActionNames),
    resources,
    identity,
    boundary,
    resource,
    caller: { ...caller, hasBoundary: boundary !== undefined },
    owner: input.ResourceOwner === undefined ? caller.account : readOwner(input.ResourceOwner),
    context: simulatedContext(input.ContextEntries ?? [], caller),
    contextValues: (input.ContextEntries ?? []).map(({ ContextKeyValues = [] }) => ContextKeyValues),
    keys: statementKeys(policiesIn({ identity, boundary, resource })),
  };
}

/** A boundary that comes with the request stands in for the entity's own; there is one at most. */
async function boundaryOf(input: SimulationRequest, { boundary }: SourcePolicies): Promise<Simulation['boundary']> {
  const { PermissionsBoundaryPolicyInputList: texts = [] } = input;
  if (texts.length > 1) throw simulationErrors.severalBoundaries();
  return texts.length === 0 ? boundary : compileInputs(texts, 'PermissionsBoundaryPolicyInputList', 'boundary');
}

/** The policy of a resource speaks of a caller and of the resource: both must be named. */
function resourcePolicyOf(
  { ResourcePolicy: text }: SimulationRequest,
  { arn }: SimulatedCaller,
  resources: readonly string[],
): CompiledPolicy | undefined {
  if (text === undefined) return undefined;
  if (arn === undefined) throw simulationErrors.noCaller();
  if (resources.includes('*')) throw simulationErrors.invalidResourceName('*');
  return compileInput(text, { name: 'ResourcePolicy', layer: 'resource' });
}
