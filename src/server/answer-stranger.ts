import { AwsError } from '../core/errors.ts';
import { notImplementedService } from '../core/not-implemented.ts';
import { isRegion } from '../core/regions.ts';
import type { RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Identity, SignatureRecord } from '../identity/identity.ts';
import { papersOf } from '../identity/papers.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import type { Footprint } from '../trace/footprint.ts';
import { errors as wireErrors } from '../wire/errors.ts';
import { encodeStrangerError, readStranger, type Stranger } from '../wire/protocol.ts';

interface Parts {
  readonly identity: Identity;
  readonly onDefect: (error: unknown) => void;
}

/** Longest text of an operation that is told: paths may be long. */
const longestShown = 200;

/**
 * A request that belongs to no service here: its papers are checked like any other's, then it is told what is missing, as
 * its client reads errors.
 */
export function answerStranger(
  request: RawRequest,
  footprint: Footprint<SignatureRecord, Verdict>,
  { identity, onDefect }: Parts,
): HttpResponse {
  const stranger = readStranger(request);
  footprint.operation = `${stranger.service}:${stranger.operation}`.slice(0, longestShown);
  try {
    const dialect = isQuery(stranger) ? 'query' : 'json';
    const place = { service: stranger.signingName, dialect, acceptsRegion: isRegion } as const;
    const principal = identity.authenticate(request, place, footprint.signature);
    footprint.principal = principal.arn;
    footprint.papers = papersOf(principal);
    throw missing(stranger);
  } catch (error) {
    if (!(error instanceof AwsError)) onDefect(error);
    const shown = error instanceof AwsError ? error : wireErrors.internalFailure();
    footprint.error = { code: shown.code, message: shown.message };
    return encodeStrangerError(stranger, shown, footprint.requestId);
  }
}

function isQuery({ protocol }: Stranger): boolean {
  return protocol === 'query' || protocol === 'ec2Query';
}

/** APIs are here; an address that names none is not one of theirs. */
function missing({ service, operation }: Stranger): AwsError {
  if (service === 'execute-api') return wireErrors.noApiInAddress();
  return notImplementedService(service, operation.slice(0, longestShown));
}
