import type { TracedStation } from '../../../trace/trace-record.ts';
import type { Execution } from '../../integrations/backends.ts';
import { comeTo, stationText, type Way } from '../../way.ts';
import type { Admitted } from '../admitted.ts';
import { askLambda } from './ask-lambda.ts';
import { askPools } from './ask-pools.ts';
import type { CompiledAuthorizer } from './compile-authorizer.ts';
import type { Vouched } from './vouched.ts';

/** Who calls, as the authorizer of the method says. Throws, or rejects with, errors of the catalogue. */
export function askAuthorizer(request: Admitted, execution: Execution): Vouched | Promise<Vouched> {
  const { authorizer, authorizationScopes } = request.method;
  if (!authorizer) throw new Error('The method has no authorizer.');
  const ask = () =>
    authorizer.type === 'COGNITO_USER_POOLS'
      ? askPools(request, authorizer, authorizationScopes, execution)
      : askLambda(request, authorizer, execution);
  return execution.way ? traced(authorizer, execution.way, ask) : ask();
}

/** What is there at once was answered before. */
function traced({ label, type }: CompiledAuthorizer, way: Way, ask: () => Vouched | Promise<Vouched>) {
  const station = comeTo(way, 'authorizer', { name: stationText(label), type });
  const began = performance.now();
  const pass = (vouched: Vouched, known: Partial<TracedStation>): Vouched => {
    Object.assign(station, { passed: true, ...vouchedFor(vouched), ...known });
    return vouched;
  };
  const asked = ask();
  if (!(asked instanceof Promise)) return pass(asked, { cached: true });
  return asked.then((vouched) => pass(vouched, { durationMs: Math.round(performance.now() - began) }));
}

/** A user pool vouches for the holder of a token, by no name of its own. */
function vouchedFor({ principal }: Vouched): Partial<TracedStation> {
  return principal.kind === 'authorized' ? { principalId: stationText(principal.principalId) } : {};
}
