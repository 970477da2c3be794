import { mapInTurns } from '../../../core/in-turns.ts';
import type { EvaluationResult, ResourceSpecificResult, SimulatePolicyResponse } from '../../../wire/models/iam.ts';
import { type PageRequest, pageInOrder } from '../page.ts';
import { checkWork } from './check-work.ts';
import { evaluateRequest } from './evaluate-request.ts';
import type { Simulation } from './simulation.ts';

/** One result for each action of the page, each with a result for each resource. Throws InvalidInput. */
export async function simulate(simulation: Simulation, page: PageRequest): Promise<SimulatePolicyResponse> {
  const [actions, end] = pageInOrder(simulation.actions, page);
  checkWork(simulation, actions.length);
  const EvaluationResults = await mapInTurns(actions, (action) => resultOf(simulation, action));
  return { EvaluationResults, ...end };
}

/**
 * About everything the result stands by itself; about named resources it sums up theirs.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
async function resultOf(simulation: Simulation, action: string): Promise<EvaluationResult> {
  const results = await mapInTurns(simulation.resources, (resource) => evaluateRequest(simulation, action, resource));
  const [only, ...others] = results;
  const shared = only && others.length === 0 ? only : summary(results);
  const { EvalResourceDecision, ...rest } = shared;
  const named = rest.EvalResourceName !== '*' || others.length > 0;
  return {
    EvalActionName: action,
    ...rest,
    EvalDecision: EvalResourceDecision ?? '',
    ...(named && { MissingContextValues: [], ResourceSpecificResults: results.map(withoutEmptyDetails) }),
  };
}

/** Details that say nothing stand in the result of the action alone. */
function withoutEmptyDetails({ EvalDecisionDetails: details = {}, ...rest }: ResourceSpecificResult) {
  return { ...rest, ...(Object.keys(details).length > 0 && { EvalDecisionDetails: details }) };
}

/** The strictest decision of all. */
function summary(results: readonly ResourceSpecificResult[]): ResourceSpecificResult {
  const decisions = new Set(results.map(({ EvalResourceDecision }) => EvalResourceDecision));
  const strictest = ['explicitDeny', 'implicitDeny', 'allowed'].find((decision) => decisions.has(decision));
  const boundaries = results.flatMap(({ PermissionsBoundaryDecisionDetail: detail }) => detail ?? []);
  const AllowedByPermissionsBoundary = boundaries.every((detail) => detail.AllowedByPermissionsBoundary);
  return {
    EvalResourceName: '*',
    ...(strictest !== undefined && { EvalResourceDecision: strictest }),
    MatchedStatements: [],
    ...(boundaries.length > 0 && { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary } }),
  };
}
