const kinds = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/** Services that assume roles or call functions. */
const services = 'apigateway cognito-idp ec2 ecs-tasks edgelambda events lambda logs s3 scheduler sns sqs states'
  .split(' ')
  .map((name) => `${name}.amazonaws.com`);

const lastKind = /"(AWS|Service|Federated|CanonicalUser)"\s*:(?![\s\S]*"(?:AWS|Service|Federated|CanonicalUser)"\s*:)/;

/** What may be written at the end of an unfinished Principal: a kind of principal, or one of that kind. */
export function principalWords(behind: string, accountsOwn: readonly string[]): readonly string[] {
  if (!behind.includes('{')) return ['*'];
  const found = lastKind.exec(behind);
  if (!found || ended(behind.slice(found.index + found[0].length))) return kinds;
  if (found[1] === 'AWS') return ['*', ...accountsOwn];
  if (found[1] === 'Service') return services;
  return found[1] === 'Federated' ? ['cognito-identity.amazonaws.com', 'accounts.google.com'] : [];
}

/** Whether a comma stands behind the value, outside of any list. */
function ended(value: string): boolean {
  const bare = value.replaceAll(/"[^"\n]*"/g, '').replaceAll(/\[[^\]]*\]/g, '');
  return bare.includes(',') && !bare.includes('[');
}
