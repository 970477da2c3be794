/** An answer ready to be written. Content-Length is added by the writer; header names keep their case. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | string;
}
