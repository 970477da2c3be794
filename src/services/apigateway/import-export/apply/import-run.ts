import { AwsError } from '../../../../core/errors.ts';
import { loadModel, validate } from '../../../../wire/protocol.ts';
import type { ApigatewayContext } from '../../apigateway-context.ts';
import { constraints } from '../../constraints.ts';
import type { RestApiDocument } from '../../documents.ts';
import type { ImportPlan } from '../plan/import-plan.ts';
import type { PutMode } from '../put-mode.ts';

/** An import under way: what the rules of the single operations are asked with. */
export interface ImportRun {
  readonly plan: ImportPlan;
  readonly ctx: ApigatewayContext;
  readonly mode: PutMode;
  /** The API before the import: what has the same name, or the same path, keeps its id. */
  readonly before: RestApiDocument | undefined;
  /** Holds what would have been a request against its model. Throws ValidationException. */
  readonly check: (operation: string, input: object) => void;
}

export async function importRun(run: Omit<ImportRun, 'check'>): Promise<ImportRun> {
  const service = await loadModel('apigateway');
  return {
    ...run,
    check(name, input) {
      const operation = service.operations.get(name)!;
      validate({ service, operation, labels: {}, parameters: new Map() }, input, constraints);
    },
  };
}

/**
 * Does one thing of an import; undefined, and an error of the import, when its rule refuses it. `what` such as
 * `Unable to create model for 'Pet'`. Throws what ends the import at once: what is not implemented, not allowed, or too much.
 */
export function attempt<Result>({ plan }: ImportRun, what: string, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    const isFinding = error instanceof AwsError && [400, 404, 409].includes(error.status);
    if (!isFinding) throw error;
    plan.findings.errors.push(`${what}: ${error.message}`);
    return undefined;
  }
}
