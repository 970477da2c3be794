import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CompiledStatement } from '../../policy/index.ts';
import { isSigner } from '../principal.ts';
import type { Sealer } from '../sealer.ts';
import { rulingOf } from './considered.ts';
import type { Ruling, Verdict } from './ruling.ts';
import { requestContext, serviceContext } from './shown-context.ts';

const purpose = 'authorization-message';

/**
 * A verdict as some services hand it to whoever was denied: sealed, for it tells what the caller may not know. Whoever may
 * call sts:DecodeAuthorizationMessage has it opened.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
export function encodeAuthorizationMessage(sealer: Sealer, verdict: Verdict): string {
  const packed = deflateRawSync(JSON.stringify(messageOf(rulingOf(verdict))));
  return sealer.seal(packed.toString('base64'), purpose);
}

/** The JSON of an encoded message; undefined when it is not one of ours. */
export function decodeAuthorizationMessage(sealer: Sealer, text: string): string | undefined {
  const packed = sealer.open(text, purpose);
  return packed === undefined ? undefined : inflateRawSync(Buffer.from(packed, 'base64')).toString();
}

function messageOf(ruling: Ruling) {
  const { question, decision } = ruling;
  const { action, resource, principal } = question;
  const keys = { ...requestContext(ruling), ...serviceContext(question) };
  return {
    allowed: decision.effect === 'allow',
    explicitDeny: decision.effect === 'explicit-deny',
    matchedStatements: items(decision.statement ? [shownStatement(decision.statement)] : []),
    failures: items([]),
    context: {
      principal: isSigner(principal) ? { id: principal.userId, name: nameOf(principal.arn), arn: principal.arn } : {},
      action,
      resource,
      conditions: items(Object.entries(keys).map(([key, value]) => ({ key, values: values([value].flat()) }))),
    },
  };
}

function shownStatement({ sid = '', effect, principal, action, resource }: CompiledStatement) {
  return {
    statementId: sid,
    effect: effect.toUpperCase(),
    principals: values(principal?.written ?? []),
    ...written('actions', action),
    ...written('resources', resource),
  };
}

/** `actions` or `notActions`. */
function written(name: string, list: CompiledStatement['resource']) {
  const key = list?.not ? `not${name[0]?.toUpperCase()}${name.slice(1)}` : name;
  return { [key]: values(list?.written ?? []) };
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function values(texts: readonly string[]) {
  return items(texts.map((value) => ({ value })));
}

function items<Item>(all: readonly Item[]) {
  return { items: all };
}
