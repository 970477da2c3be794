import { mapInTurns } from '../../core/in-turns.ts';
import type { Decision } from '../../policy/index.ts';
import { type SpellingGap, spellingGaps } from '../../policy/patterns/spelling-gaps.ts';
import type { AccessQuestion } from '../access-question.ts';
import type { Identity } from '../identity.ts';
import { isSigner, type Outsider, type Principal } from '../principal.ts';
import { principalName } from './explained-ruling.ts';

/** May it, and why. */
export interface Verdict {
  readonly effect: Decision['effect'];
  readonly layer?: string;
  /** What decided: the policy by its ARN or name, the statement by its Sid and its line. Absent for implicit denies. */
  readonly decidedBy?: { readonly policy: string; readonly sid?: string; readonly line: number };
  /** Of a Deny: the spellings of what it names that it does not cover. */
  readonly spellings?: readonly SpellingGap[];
}

export interface PrincipalVerdict extends Verdict {
  /** ARN; a role stands for any session of it. */
  readonly principal: string;
}

/** Puts one question for many principals. */
export function whoCan(
  identity: Identity,
  principals: readonly (Principal | Outsider)[],
  question: Omit<AccessQuestion, 'principal'>,
): Promise<PrincipalVerdict[]> {
  return mapInTurns(principals, (principal) => {
    const { decision } = identity.consider({ ...question, principal });
    return { principal: standingName(principal), ...verdictOf(decision) };
  });
}

export function verdictOf({ effect, layer, policy, statement }: Decision): Verdict {
  const denied = effect === 'explicit-deny' && statement?.resource?.not === false ? statement.resource.written : [];
  const spellings = spellingGaps(denied);
  return {
    effect,
    ...(layer && { layer }),
    ...(policy &&
      statement && {
        decidedBy: {
          policy: policy.arn ?? policy.name,
          ...(statement.sid !== undefined && { sid: statement.sid }),
          line: statement.position.line,
        },
      }),
    ...(spellings.length > 0 && { spellings }),
  };
}

function standingName(principal: Principal | Outsider): string {
  return isSigner(principal) && principal.kind === 'role-session' ? principal.roleArn : principalName(principal);
}
