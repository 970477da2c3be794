/**
 * The URI of an integration with its stage variables: one that is not there is the empty text.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html
 */
export function withStageVariables(uri: string, variables: Readonly<Record<string, string>>): string {
  if (!uri.includes('${')) return uri;
  return uri.replace(/\$\{stageVariables\.(\w{1,64})\}/g, (_, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? '') : '',
  );
}
