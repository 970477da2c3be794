import { notImplemented } from '../../../core/not-implemented.ts';
import type { PatchOperation } from '../../../wire/models/apigateway.ts';
import { demandLogRole } from '../account/log-role.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import type { AccessLogSettings, StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import type { Patch } from '../patch.ts';

/** Whole, which only remove takes, or one of the two texts. */
const place = /^\/accessLogSettings(?:\/(.*))?$/s;

/** The patch of a stage's access log; undefined for another path. */
export function accessLogPatch(
  { op, path = '' }: PatchOperation,
  ctx: ApigatewayContext,
): Patch<StageDocument> | undefined {
  const [whole, member] = place.exec(path) ?? [];
  if (whole === undefined) return undefined;
  if (op === 'remove' && member === undefined) return (stage) => ({ ...stage, accessLogSettings: undefined });
  if (op === 'remove') throw apigatewayErrors.noMethodSetting(`accessLogSettings/${member}`);
  const check = ownEntry<(value: string) => void>(checks, member ?? '');
  if (!check || (op !== 'replace' && op !== 'add')) {
    throw apigatewayErrors.badRequest(
      'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]',
    );
  }
  return (stage, value) => {
    if (value === '') throw apigatewayErrors.badRequest('Access Log value must not be empty');
    demandLogRole(ctx);
    check(value);
    return { ...stage, accessLogSettings: { ...stage.accessLogSettings, [member!]: value } };
  };
}

/** Each throws BadRequestException. */
const checks: Readonly<Record<keyof AccessLogSettings, (value: string) => void>> = {
  destinationArn: checkDestination,
  format: checkFormat,
};

/** A log group, as CloudWatch Logs names it or with `:*` behind it. */
const logGroupArn = /^arn:aws[\w-]*:logs:[\w-]{1,40}:\d{12}:log-group:[\w./#-]{1,512}(?::\*)?$/;

function checkDestination(arn: string): void {
  if (/^arn:aws[\w-]*:firehose:/.test(arn)) throw notImplemented('An access log for Amazon Data Firehose');
  if (!logGroupArn.test(arn)) throw apigatewayErrors.badRequest('Invalid ARN specified in the request');
}

/** Characters: each request is written so. */
const longestFormat = 10_000;

/**
 * One line, which names the request.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
function checkFormat(format: string): void {
  if (format.length > longestFormat) {
    throw apigatewayErrors.badRequest(`Access Log format must be at most ${longestFormat} characters long`);
  }
  if (/[\r\n]/.test(format.replace(/\r?\n$/, ''))) {
    throw apigatewayErrors.badRequest(
      `Access Log format must be single line, new line character is allowed only at end of the format: '${format}'`,
    );
  }
  if (/\$(?:\{context\.(?:extendedR|r)equestId\}|context\.(?:extendedR|r)equestId(?![\w.]))/.test(format)) return;
  throw apigatewayErrors.badRequest(
    `Access Log format must include either $context.requestId or $context.extendedRequestId : '${format}'`,
  );
}
