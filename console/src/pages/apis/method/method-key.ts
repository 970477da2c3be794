/** Which method of an API. */
export interface MethodKey {
  readonly resourceId: string;
  /** `GET` ... or `ANY`. */
  readonly httpMethod: string;
  /** Of its resource: `/pets/{id}` */
  readonly path: string;
}
