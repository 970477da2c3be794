import { lambdaErrors } from '../errors.ts';

const mostTags = 50;

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html */
export function checkTagCount(tags: Readonly<Record<string, string>>): void {
  if (Object.keys(tags).length > mostTags) throw lambdaErrors.tooManyTags();
}
