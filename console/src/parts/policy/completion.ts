import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { principalWords } from './principal-words.ts';
import { knownActions, knownKeys, knownResources } from './service-actions.ts';

const elements = 'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' ');
const operators = `StringEquals StringNotEquals StringEqualsIgnoreCase StringLike StringNotLike NumericEquals
NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals DateEquals
DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals Bool BinaryEquals IpAddress
NotIpAddress ArnEquals ArnLike ArnNotEquals ArnNotLike Null ForAllValues:StringEquals ForAllValues:StringLike
ForAnyValue:StringEquals ForAnyValue:StringLike`.split(/\s+/);

const actions: readonly Completion[] = knownActions.map(({ name, level }) => ({ label: name, detail: level }));
const resources = plain(['*', ...knownResources]);
const keys = plain(knownKeys);
const lastElement =
  /"((?:Not)?(?:Action|Resource|Principal)|Condition|Effect|Sid|Version)"\s*:(?![\s\S]*"(?:(?:Not)?(?:Action|Resource|Principal)|Condition|Effect|Sid|Version)"\s*:)/;

/** Completes inside a string: actions, forms of ARNs, principals, operators, condition keys and the names of elements. */
export function completePolicy(context: CompletionContext, principals: readonly string[]): CompletionResult | null {
  const word = context.matchBefore(/"[^"\n]*/);
  if (!word) return null;
  const options = optionsAt(context.state.sliceDoc(0, word.from), principals);
  return options.length > 0 ? { from: word.from + 1, options: [...options], validFor: /^[^"\n]*$/ } : null;
}

function optionsAt(before: string, principals: readonly string[]): readonly Completion[] {
  const found = lastElement.exec(before);
  const behind = found ? before.slice(found.index + found[0].length) : '';
  if (!found || ended(behind))
    return /Statement"\s*:/.test(before) ? plain(elements) : plain(['Version', 'Id', 'Statement']);
  switch (found[1]) {
    case 'Action':
    case 'NotAction':
      return actions;
    case 'Resource':
    case 'NotResource':
      return resources;
    case 'Principal':
    case 'NotPrincipal':
      return plain(principalWords(behind, principals));
    case 'Effect':
      return plain(['Allow', 'Deny']);
    case 'Version':
      return plain(['2012-10-17', '2008-10-17']);
    case 'Condition':
      return inCondition(behind);
    default:
      return [];
  }
}

/** Whether the element's value is over, so that the next element begins. */
function ended(behind: string): boolean {
  const bare = behind.replaceAll(/"[^"\n]*"/g, 's');
  return depthOf(bare) === 0 && /[s}\]]\s*,/.test(bare.replaceAll(/\[[^\]]*\]/g, 's'));
}

function inCondition(behind: string): readonly Completion[] {
  const bare = behind.replaceAll(/"[^"\n]*"/g, 's');
  const depth = depthOf(bare);
  if (depth === 1) return plain(operators);
  return depth === 2 && /[{,]\s*$/.test(bare) ? keys : [];
}

function depthOf(bare: string): number {
  return [...bare].reduce((depth, each) => depth + ('{['.includes(each) ? 1 : '}]'.includes(each) ? -1 : 0), 0);
}

function plain(labels: readonly string[]): readonly Completion[] {
  return labels.map((label) => ({ label }));
}
