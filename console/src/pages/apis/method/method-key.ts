/** Which method of an API, as its operations ask for it. */
export interface MethodKey {
  readonly restApiId: string;
  readonly resourceId: string;
  /** `GET` ... or `ANY`. */
  readonly httpMethod: string;
}
