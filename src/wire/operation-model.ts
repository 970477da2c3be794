import type { StructureShape } from './shape.ts';

export interface OperationModel {
  readonly name: string;
  /** Undefined for an operation without input. */
  readonly input: StructureShape | undefined;
  /** Undefined for an operation without output. */
  readonly output: StructureShape | undefined;
  readonly http: HttpBinding | undefined;
  /** The answer is an event stream, which this package does not encode. */
  readonly events: boolean;
}

export interface HttpBinding {
  readonly method: string;
  /** `/a/{b}?c=d` */
  readonly uri: string;
  /** Status of success. */
  readonly status: number;
}
