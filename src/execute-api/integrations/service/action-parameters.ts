import type { RawHeader } from '../../../http/raw-request.ts';
import type { ServiceUri } from './service-uri.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** What a service reads the name of an operation from. */
interface ActionParameters {
  readonly query: Pairs;
  readonly headers: readonly RawHeader[];
  /** Undefined: the client's. */
  readonly contentType?: string;
}

const none: ActionParameters = { query: [], headers: [] };

/** Services that read it from parameters, with the version of their API. */
const versions: ReadonlyMap<string, string> = new Map([
  ['iam', '2010-05-08'],
  ['sts', '2011-06-15'],
]);

/** Services that read it from a header, with what stands before it. */
const targets: ReadonlyMap<string, string> = new Map([['logs', 'Logs_20140328']]);

/** What is mapped comes before what is added. */
export function actionParameters({ service, action }: ServiceUri, mapped: Pairs): ActionParameters {
  if (action === undefined) return none;
  const target = targets.get(service);
  if (target !== undefined) {
    return { query: [], headers: [['X-Amz-Target', `${target}.${action}`]], contentType: 'application/x-amz-json-1.1' };
  }
  const version = versions.get(service);
  const hasVersion = mapped.some(([name]) => name === 'Version');
  const query: Pairs = [['Action', action], ...(version && !hasVersion ? [['Version', version] as const] : [])];
  return { query, headers: [] };
}
