/** The resource policy that GetRestApi shows as the inside of a JSON string, line by line; empty when there is none. */
export function policyDocument(shown: string | undefined): string {
  if (!shown) return '';
  return JSON.stringify(JSON.parse(JSON.parse(`"${shown}"`)), undefined, 2);
}
