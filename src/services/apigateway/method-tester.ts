import type { RestApiDocument } from './documents.ts';

/** What TestInvokeMethod runs. */
interface MethodTest {
  readonly account: string;
  readonly region: string;
  /** The draft. */
  readonly api: RestApiDocument;
  readonly resourceId: string;
  readonly httpMethod: string;
  /** Path and query as given; undefined takes the resource's own path. */
  readonly pathWithQueryString: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly sourceIp: string;
}

interface MethodTestResult {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly log: string;
  /** Milliseconds. */
  readonly latency: number;
}

/** Runs methods of a draft, and says what it could not run. */
export interface MethodTester {
  test(test: MethodTest): Promise<MethodTestResult>;
  /** Why a selection pattern cannot be used; undefined when it can. */
  patternProblem(pattern: string): string | undefined;
}
