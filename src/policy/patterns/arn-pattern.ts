import { wildcard } from './glob.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { parseTemplate, type TemplatePart } from './template.ts';

/** The colons that come before the resource part of an ARN. */
const leadingColons = 5;

/**
 * A pattern of Resource or NotResource. Wildcards keep to their segment, but a `*` that ends one may also match beyond
 * the colons; in the resource part they match everything. Missing segments count as `*`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 * Variables are put in wherever they stand: AWS's own managed policies have them in the account segment.
 */
export function compileResourcePattern(text: string, variables: boolean): Pattern {
  return compileArn(text, variables, wildcard.run);
}

/**
 * A value of ArnEquals or ArnLike: the six segments are compared separately.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function compileArnValue(text: string, variables: boolean): Pattern {
  return compileArn(text, variables, wildcard.segmentRun);
}

function compileArn(text: string, variables: boolean, endingRun: number): Pattern {
  const parts = parseTemplate(text, { wildcards: true, variables });
  if (text === '*') return compilePattern(parts);
  let colons = 0;
  const bounded = parts.map((part, at) => {
    if (part.kind === 'text') colons += countColons(part.text);
    return colons < leadingColons ? boundWildcard(part, endsSegment(parts[at + 1]) ? endingRun : undefined) : part;
  });
  return compilePattern([...bounded, ...missingSegments(colons)]);
}

function boundWildcard(part: TemplatePart, endingRun = wildcard.segmentRun as number): TemplatePart {
  if (part.kind !== 'wildcard') return part;
  return { kind: 'wildcard', token: part.token === wildcard.one ? wildcard.segmentOne : endingRun };
}

function endsSegment(following: TemplatePart | undefined): boolean {
  return following === undefined || (following.kind === 'text' && following.text.startsWith(':'));
}

function missingSegments(colons: number): TemplatePart[] {
  const missing = Math.max(0, leadingColons - colons);
  return Array.from({ length: missing }, (): TemplatePart[] => [
    { kind: 'text', text: ':' },
    { kind: 'wildcard', token: wildcard.run },
  ]).flat();
}

function countColons(text: string): number {
  return Math.min(leadingColons, text.split(':', leadingColons + 1).length - 1);
}
