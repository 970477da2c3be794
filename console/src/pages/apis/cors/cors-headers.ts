import { parameterOf } from '../method/response-headers.ts';

/** Whom browsers let see the answers of a resource, and what they may send. */
export interface AllowedCallers {
  readonly origin: string;
  readonly headers: string;
  /** Between commas. */
  readonly methods: string;
}

const allowOrigin = parameterOf('Access-Control-Allow-Origin');

/** The parameters of the answer to a preflight request, as static texts. */
export function preflightParameters({ origin, headers, methods }: AllowedCallers): Record<string, string> {
  return {
    [parameterOf('Access-Control-Allow-Headers')]: `'${headers}'`,
    [parameterOf('Access-Control-Allow-Methods')]: `'${methods}'`,
    [allowOrigin]: `'${origin}'`,
  };
}

/** What every other answer carries. */
export function originParameter({ origin }: AllowedCallers): Record<string, string> {
  return { [allowOrigin]: `'${origin}'` };
}
