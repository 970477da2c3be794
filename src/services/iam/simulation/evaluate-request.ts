import { parseArn } from '../../../core/arn.ts';
import { type Decision, type Explanation, explain } from '../../../policy/index.ts';
import type { ResourceSpecificResult } from '../../../wire/models/iam.ts';
import { matchedStatements } from './matched-statements.ts';
import { missingKeys } from './missing-keys.ts';
import { policiesIn, type Simulation } from './simulation.ts';

const decisions: Readonly<Record<Decision['effect'], string>> = {
  allow: 'allowed',
  'explicit-deny': 'explicitDeny',
  'implicit-deny': 'implicitDeny',
};

/** May the simulated caller do this to that, by the same code that answers real requests? */
export function evaluateRequest(simulation: Simulation, action: string, resource: string): ResourceSpecificResult {
  const { caller, context, identity, boundary, resource: resourcePolicy, keys } = simulation;
  const resourceAccount = ownerOf(resource, simulation);
  const explanation = explain(
    { caller, action, resource, resourceAccount, context },
    { identity, ...(boundary && { boundary }), ...(resourcePolicy && { resource: [resourcePolicy] }) },
  );
  return {
    EvalResourceName: resource,
    EvalResourceDecision: decisions[explanation.decision.effect],
    MatchedStatements: matchedStatements(explanation, policiesIn(simulation)),
    MissingContextValues: missingKeys(explanation, keys, context),
    ...(resource !== '*' && { EvalDecisionDetails: detailsOf(explanation, resourceAccount !== caller.account) }),
    ...(boundary && {
      PermissionsBoundaryDecisionDetail: {
        AllowedByPermissionsBoundary: effectOf(explanation, 'boundary') === 'allow',
      },
    }),
  };
}

/** Whose a resource is counts only beside its own policy. */
function ownerOf(resource: string, { resource: policy, caller, owner }: Simulation): string {
  if (!policy) return caller.account;
  return parseArn(resource)?.account.match(/^\d{12}$/)?.[0] ?? owner;
}

/** How each account decides by itself; empty when there is but one. */
function detailsOf(explanation: Explanation, crossAccount: boolean): Record<string, string> {
  if (!crossAccount) return {};
  return {
    'IAM Policy': decisions[effectOf(explanation, 'identity')],
    'Resource Policy': decisions[effectOf(explanation, 'resource')],
  };
}

function effectOf({ layers }: Explanation, layer: string): Decision['effect'] {
  return layers.find((each) => each.layer === layer)?.effect ?? 'implicit-deny';
}
