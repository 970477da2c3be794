/** How a method is authorized: by itself, or by an authorizer of the API. */
export interface Authorization {
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. */
  readonly authorizationType: string;
  readonly authorizerId?: string | undefined;
  /** Of COGNITO_USER_POOLS: one of them must be in the access token; none: an identity token is asked for. */
  readonly authorizationScopes?: string[] | undefined;
}
