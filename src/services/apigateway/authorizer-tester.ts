import type { Principal } from '../../identity/principal.ts';
import type { RestApiDocument } from './documents.ts';

/** What TestInvokeAuthorizer runs. */
interface AuthorizerTest {
  readonly account: string;
  readonly region: string;
  /** The draft. */
  readonly api: RestApiDocument;
  readonly authorizerId: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Path and query as given; undefined: the root. */
  readonly pathWithQueryString: string | undefined;
  readonly body: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Who tests. */
  readonly principal: Principal;
}

interface AuthorizerTestResult {
  /** What a client would be told; 0: the authorizer has answered. */
  readonly clientStatus: number;
  readonly log: string;
  /** Milliseconds. */
  readonly latency: number;
  readonly principalId?: string | undefined;
  /** As JSON. */
  readonly policy?: string | undefined;
  readonly claims?: Readonly<Record<string, string>> | undefined;
}

/** Runs authorizers of a draft. */
export interface AuthorizerTester {
  test(test: AuthorizerTest): Promise<AuthorizerTestResult>;
}
