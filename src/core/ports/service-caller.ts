/** A request to an AWS service, by whoever has these credentials. */
export interface ServiceCall {
  readonly service: string;
  readonly region: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | string;
}

/** The services that live here: they check signature and permissions as for any caller. */
export interface ServiceCaller {
  /** Undefined: the service is not one of them. */
  call(call: ServiceCall): Promise<ServiceAnswer> | undefined;
}
