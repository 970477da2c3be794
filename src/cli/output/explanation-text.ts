import type { RequestExplanation } from '../../server/admin/requests.ts';
import { stationLines, vouchedFor } from './station-lines.ts';
import { layerNames, spellingLines } from './verdict-text.ts';

type TraceRecord = NonNullable<RequestExplanation['request']>;
type ExplainedRuling = RequestExplanation['rulings'][number];
type ExplainedLayer = ExplainedRuling['layers'][number];
type ExplainedStatement = ExplainedLayer['statements'][number];
type ExplainedChange = ExplainedRuling['changes'][number];

/** An explanation for the terminal. */
export function explanationText({ request, authorizationId, rulings, spellings }: RequestExplanation): string {
  const blocks = [
    ...(request ? [requestLines(request)] : []),
    ...(authorizationId === undefined ? [] : [[`Authorization id  ${authorizationId}`]]),
    ...(request ? signatureBlocks(request) : []),
    ...rulings.map(rulingLines),
    ...spellings.map(warningLines),
    ...(rulings.length === 0 ? [['No policy was asked.']] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function requestLines(request: TraceRecord): string[] {
  const { requestId, at, method, host, path, status, operation = '', principal, signature, error } = request;
  return [
    `Request    ${requestId}  ${new Date(at).toISOString()}`,
    `           ${method} ${host}${path}  ${operation}`,
    `Answer     ${status}${error ? ` ${error.code}: ${error.message}` : ''}`,
    `Caller     ${principal ?? vouchedFor(request)}${signature?.accessKeyId ? `, by key ${signature.accessKeyId}` : ''}`,
    ...stationLines(request),
  ];
}

const mismatches: ReadonlySet<string> = new Set(['InvalidSignatureException', 'SignatureDoesNotMatch']);

function signatureBlocks({ signature, error }: TraceRecord): string[][] {
  if (signature?.finding) return [findingLines(signature.finding)];
  // Only what was compared has a canonical request: a clock that is off ends earlier, under the same code.
  if (!error || !mismatches.has(error.code) || signature?.canonicalRequest === undefined) return [];
  const key = signature?.accessKeyId ?? '';
  return [[`Signature  No known mistake explains it: most likely the secret is not the one of access key ${key}.`]];
}

function findingLines({
  told,
  turning,
  diff,
  habits = [],
}: NonNullable<NonNullable<TraceRecord['signature']>['finding']>): string[] {
  return [
    `Signature  ${told} (${turning})`,
    ...habitLines(habits),
    '           The canonical requests, - as signed, + as received:',
    ...diff.map(({ mark, text }) => `             ${mark} ${text}`),
  ];
}

type Habits = NonNullable<NonNullable<NonNullable<TraceRecord['signature']>['finding']>['habits']>;

/** One line for all libraries that are known for it, and what to do. */
function habitLines(habits: Habits): string[] {
  const byRemedy = Map.groupBy(habits, ({ remedy }) => remedy);
  return [...byRemedy].map(([remedy, those]) => {
    const libraries = those.map(({ library }) => library).join(', ');
    return `           Known of ${libraries}: ${remedy} See docs/signers.md.`;
  });
}

type SpellingWarning = RequestExplanation['spellings'][number];

function warningLines({ policy, sid, line, passed, ...gap }: SpellingWarning): string[] {
  const what = passed
    ? 'This request passed a Deny by its spelling:'
    : 'Another spelling of this request passes the Deny:';
  return [
    `Spelling   ${what} ${sid ?? 'statement'} on line ${line} of ${policy}`,
    ...indented(spellingLines(gap).join('\n'), 11),
  ];
}

const effectWords = { allow: 'allowed', 'explicit-deny': 'denied', 'implicit-deny': 'not allowed' } as const;

function rulingLines(ruling: ExplainedRuling): string[] {
  const { principal, action, resource, effect, layer, decidedBy } = ruling;
  return [
    `Asked      ${action}`,
    `on         ${resource}`,
    `by         ${principal}`,
    '',
    ...ruling.layers.flatMap(layerLines),
    '',
    `Decision   ${effect}${layer ? ` by the ${layerNames[layer] ?? layer} layer` : ': the root user needs no policy'}`,
    ...(decidedBy ? statementLines(decidedBy) : []),
    ...(ruling.nearest.length > 0 ? ['Nearest    to allowing it:', ...ruling.nearest.flatMap(missLines)] : []),
    ...(ruling.changes.length > 0
      ? ['Change     the smallest that would allow it:', ...ruling.changes.flatMap(changeLines)]
      : []),
  ];
}

function layerLines({ layer, effect, statements }: ExplainedLayer): string[] {
  const mark = { allow: '+', 'explicit-deny': 'x', 'implicit-deny': '-' }[effect];
  const matched = statements.filter((statement) => statement.matched).length;
  const count = `${matched} of ${statements.length} statements matched`;
  return [`  ${mark} ${(layerNames[layer] ?? layer).padEnd(24)} ${effectWords[effect].padEnd(12)} ${count}`];
}

function statementLines(statement: ExplainedStatement): string[] {
  return [`           ${place(statement)}`, ...indented(statement.text ?? '', 13)];
}

function missLines(statement: ExplainedStatement): string[] {
  return [`           ${place(statement)}: ${failureText(statement)}`];
}

function place({ policy, sid, effect, line }: ExplainedStatement): string {
  const owner = policy.attachedTo.length === 0 ? '' : ` of ${policy.attachedTo.join(' and ')}`;
  return `${effect} ${sid ?? 'statement'} on line ${line} of ${policy.arn ?? policy.name}${owner}`;
}

function failureText({ failure }: ExplainedStatement): string {
  if (!failure) return 'matched';
  if (failure.part !== 'condition') {
    return `its ${failure.part} is ${failure.not ? 'not ' : ''}${failure.expected.join(', ')}`;
  }
  const actual = failure.actual === undefined ? 'absent' : [failure.actual].flat().join(', ');
  return `${failure.operator} ${failure.key} wants ${failure.expected.join(', ')} and it is ${actual}`;
}

function changeLines({ kind, layer, policy, attachTo, add, statement, values = [], note }: ExplainedChange): string[] {
  const target = policy ? (policy.arn ?? policy.name) : newPlace(attachTo);
  const what = {
    'add-statement': `add to ${layer === 'identity' ? target : namedOnce(layerNames[layer] ?? layer, policy && target)}:`,
    'remove-statement': 'remove the statement',
    'remove-action': `take ${values.join(', ')} out of the actions of`,
    'remove-resource': `take ${values.join(', ')} out of the resources of`,
    'except-resource': `except ${values.join(', ')} (NotResource) from`,
    unchangeable: 'there is none that is small enough:',
  }[kind];
  return [
    `           ${what}`,
    ...(add ? indented(JSON.stringify(add, undefined, 2), 13) : []),
    ...(statement ? [`             ${place(statement)}`] : []),
    ...(note === undefined ? [] : [`             ${note}`]),
  ];
}

/** An authorizer has no policies: it answers them. */
function newPlace(attachTo = 'the resource'): string {
  return attachTo.startsWith('authorizer ') ? `what ${attachTo} answers` : `a new inline policy of ${attachTo}`;
}

/** Resource policies have no names but that of their layer. */
function namedOnce(layer: string, policy: string | undefined): string {
  return `the ${layer}${policy === undefined || policy === 'resource policy' ? '' : ` ${policy}`}`;
}

function indented(text: string, by: number): string[] {
  return text === '' ? [] : text.split('\n').map((line) => ' '.repeat(by) + line);
}
