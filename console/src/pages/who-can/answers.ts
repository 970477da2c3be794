import type { Effect, SpellingGap } from '../../records.ts';

/** May it, and why: what `/_sekisho/who-can` and `/_sekisho/reachable-methods` say of each row. */
export interface Verdict {
  readonly effect: Effect;
  readonly layer?: string;
  readonly decidedBy?: { readonly policy: string; readonly sid?: string; readonly line: number };
  readonly spellings?: readonly SpellingGap[];
}

export interface PrincipalVerdict extends Verdict {
  /** ARN; `anonymous` has no papers. */
  readonly principal: string;
}

/** What `/_sekisho/reachable-methods` says. */
export interface Reachable<Method> {
  readonly methods: readonly Method[];
  /** Names of the APIs by id. */
  readonly apis: Readonly<Record<string, string>>;
}

/** A method of a deployed stage. */
export interface DeployedMethod {
  readonly apiId: string;
  readonly stage: string;
  readonly httpMethod: string;
  readonly resourcePath: string;
  readonly authorizationType: string;
  readonly arn: string;
}

export interface MethodVerdict extends DeployedMethod, Verdict {}

/** `GET /pets/{id}` */
export const methodName = ({ httpMethod, resourcePath }: DeployedMethod) => `${httpMethod} ${resourcePath}`;

export const isAllowed = ({ effect }: Verdict) => effect === 'allow';
