import { notImplemented } from '../../../core/not-implemented.ts';
import type { PatchOperation } from '../../../wire/models/apigateway.ts';
import type { StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import type { Patch } from '../patch.ts';

/** Whole, which only remove takes, or one of the two texts. */
const place = /^\/accessLogSettings(?:\/(.*))?$/s;

/** The patch of a stage's access log, which no stage has here; undefined for another path. */
export function accessLogPatch({ op, path = '' }: PatchOperation): Patch<StageDocument> | undefined {
  const [whole, member] = place.exec(path) ?? [];
  if (whole === undefined) return undefined;
  if (op === 'remove' && member === undefined) return (stage) => stage;
  if (op === 'remove') throw apigatewayErrors.noMethodSetting(`accessLogSettings/${member}`);
  if (member !== 'destinationArn' && member !== 'format') {
    throw apigatewayErrors.badRequest(
      'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]',
    );
  }
  return (_, value) => {
    if (value === '') throw apigatewayErrors.badRequest('Access Log value must not be empty');
    throw notImplemented(`The patch ${op} ${path} of apigateway:UpdateStage`);
  };
}
