import { parseTemplate } from './template.ts';

const colonsOfArn = 5;

/** Whether the text is a whole ARN, of six segments: IAM would complete a shorter one with `*`. */
export function isWholeArn(text: string): boolean {
  return text.startsWith('arn:') && text.split(':', colonsOfArn + 1).length > colonsOfArn;
}

/**
 * The ARN as a pattern that matches nothing else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
export function literalArn(arn: string): string {
  return arn.replaceAll(/[*?$]/g, (character) => `\${${character}}`);
}

/** Whether a value of Resource or NotResource matches this ARN and no other. `variables`: see `compileResourcePattern`. */
export function isLiterally(written: string, arn: string, variables: boolean): boolean {
  const parts = parseTemplate(written, { wildcards: true, variables });
  if (!isWholeArn(arn) || parts.some(({ kind }) => kind !== 'text')) return false;
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('') === arn;
}
