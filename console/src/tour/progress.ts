import type { RequestRecord } from '../records.ts';
import type { TourStep } from './tour-texts.ts';

/** The requests by which a step is known to be done. */
const proofs: Readonly<Record<Exclude<TourStep, 'why'>, (record: RequestRecord) => boolean>> = {
  api: succeeded('apigateway:CreateRestApi'),
  method: succeeded('apigateway:PutMethod'),
  deploy: succeeded('apigateway:CreateDeployment'),
  call: ({ plane, status }) => plane === 'data' && status === 200,
  protect: ({ plane, error }) => plane === 'data' && error?.code === 'MissingAuthenticationTokenException',
  function: succeeded('lambda:CreateFunction'),
  denied: isDeniedRole,
  allowed: (record) => isOfRole(record) && record.status === 200,
};

/** Which steps these requests prove done. That somebody asked why leaves no request: the page tells it. */
export function provenSteps(requests: readonly RequestRecord[]): readonly TourStep[] {
  return Object.entries(proofs).flatMap(([step, proof]) => (requests.some(proof) ? [step as TourStep] : []));
}

/** Where each step is taken: on the very API, function or request that these requests tell of, newest first. */
export function stepPages(requests: readonly RequestRecord[]): Readonly<Record<TourStep, string>> {
  const api = firstMatch(requests, /^\/restapis\/([a-z0-9]+)/);
  const called = firstMatch(requests, /^\/2015-03-31\/functions\/([\w-]+)/);
  const denial = requests.find(isDeniedRole);
  const apiPage = api ? `/apis/${api}` : '/apis';
  const methodPage = pageOfMethod(requests) ?? apiPage;
  const testPage = called ? `/functions/${called}?tab=test` : '/functions/create/new';
  return {
    api: '/apis',
    method: apiPage,
    deploy: apiPage,
    call: methodPage === apiPage ? apiPage : `${methodPage}?view=call`,
    protect: methodPage,
    function: '/functions/create/new',
    denied: testPage,
    why: denial ? `/requests/${denial.requestId}` : '/requests',
    allowed: testPage,
  };
}

/** Whether that page is open, or what is to be done there can be done here. */
export function isThere(page: string, { pathname, search }: { pathname: string; search: string }): boolean {
  if (page.includes('?')) return page === pathname + search;
  return page === pathname || (/^\/apis\/./.test(page) && pathname.startsWith(`${page}/`));
}

function pageOfMethod(requests: readonly RequestRecord[]): string | undefined {
  for (const { path } of requests) {
    const [, api, resource, verb] =
      /^\/restapis\/([a-z0-9]+)\/resources\/([a-z0-9]+)\/methods\/([A-Z]+)/.exec(path) ?? [];
    if (verb) return `/apis/${api}/resources/${resource}/${verb}`;
  }
  return undefined;
}

function succeeded(operation: string): (record: RequestRecord) => boolean {
  return (record) => record.operation === operation && record.status < 300;
}

function isOfRole({ plane, principal }: RequestRecord): boolean {
  return plane === 'data' && principal?.includes(':assumed-role/') === true;
}

function isDeniedRole(record: RequestRecord): boolean {
  return isOfRole(record) && record.status === 403;
}

function firstMatch(requests: readonly RequestRecord[], pattern: RegExp): string | undefined {
  for (const { path } of requests) {
    const found = pattern.exec(path)?.[1];
    if (found) return found;
  }
  return undefined;
}
