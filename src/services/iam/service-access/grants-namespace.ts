import type { PolicyDocument, Statement } from '../../../policy/index.ts';

/** Whether a policy allows any action of a service, such as `s3`. */
export function grantsNamespace({ statements }: PolicyDocument, namespace: string): boolean {
  return statements.some((statement) => statement.effect === 'Allow' && reaches(statement, namespace.toLowerCase()));
}

/** The services that a policy names in what it allows; those that it reaches by wildcards or NotAction are not named. */
export function namedNamespaces({ statements }: PolicyDocument): string[] {
  const allowing = statements.filter(({ effect, action }) => effect === 'Allow' && action?.not === false);
  const vendors = allowing.flatMap(({ action }) => (action?.values ?? []).map(vendorOf));
  return [...new Set(vendors)].filter((vendor) => /^[^*?]+$/.test(vendor));
}

/** NotAction reaches every service but those that it excludes as a whole. */
function reaches({ action }: Statement, namespace: string): boolean {
  if (!action) return false;
  if (action.not) return !action.values.some((value) => isWhole(value, namespace));
  return action.values.some((value) => isEverything(value) || vendorOf(value) === namespace);
}

function isWhole(value: string, namespace: string): boolean {
  return isEverything(value) || (vendorOf(value) === namespace && /^\*+$/.test(value.slice(namespace.length + 1)));
}

function isEverything(value: string): boolean {
  return /^\*+(:\*+)?$/.test(value);
}

function vendorOf(value: string): string {
  return value.slice(0, Math.max(value.indexOf(':'), 0)).toLowerCase();
}
