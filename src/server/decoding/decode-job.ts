import type { RawRequest } from '../../http/raw-request.ts';
import type { ServiceName } from '../../wire/model.ts';

/** What the decoding thread is given: a request, its body moved and not copied. */
export interface DecodeJob {
  readonly service: ServiceName;
  readonly request: Omit<RawRequest, 'body'>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What it answers: the input, or the error of the catalogue that decoding came to. */
export type DecodeResult =
  | { readonly input: unknown }
  | {
      readonly refusal: {
        readonly code: string;
        readonly status: number;
        readonly message: string;
        readonly members: Readonly<Record<string, unknown>>;
      };
    };
