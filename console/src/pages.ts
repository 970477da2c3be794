import type { ComponentType } from 'react';

interface Page {
  /** Below the console, as react-router writes it. */
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** Every page, loaded when it is first opened. */
export const pages: readonly Page[] = [
  { path: '/', load: () => import('./pages/home/home.tsx') },
  { path: '/requests', load: () => import('./pages/requests/request-list.tsx') },
  { path: '/requests/:requestId', load: () => import('./pages/requests/request-page.tsx') },
  { path: '/apis', load: () => import('./pages/apis/api-list.tsx') },
  { path: '/apis/:apiId/*', load: () => import('./pages/apis/api-page.tsx') },
  { path: '/gateway/keys', load: () => import('./pages/gateway/keys/key-list.tsx') },
  { path: '/gateway/keys/:id', load: () => import('./pages/gateway/keys/key-page.tsx') },
  { path: '/gateway/plans', load: () => import('./pages/gateway/plans/plan-list.tsx') },
  { path: '/gateway/plans/:id', load: () => import('./pages/gateway/plans/plan-page.tsx') },
  { path: '/gateway/domains', load: () => import('./pages/gateway/domains/domain-list.tsx') },
  { path: '/gateway/domains/:name', load: () => import('./pages/gateway/domains/domain-page.tsx') },
  { path: '/gateway/vpc-links', load: () => import('./pages/gateway/networks/link-list.tsx') },
  { path: '/gateway/vpc-endpoints', load: () => import('./pages/gateway/networks/endpoint-list.tsx') },
  { path: '/gateway/certificates', load: () => import('./pages/gateway/certificates/certificate-list.tsx') },
  { path: '/who-can', load: () => import('./pages/who-can/who-can.tsx') },
  { path: '/functions', load: () => import('./pages/functions/function-list.tsx') },
  { path: '/functions/create/new', load: () => import('./pages/functions/create/create-function.tsx') },
  { path: '/functions/:name', load: () => import('./pages/functions/function-page.tsx') },
  { path: '/logs', load: () => import('./pages/logs/log-groups.tsx') },
  { path: '/logs/group', load: () => import('./pages/logs/log-group.tsx') },
  { path: '/logs/stream', load: () => import('./pages/logs/log-stream.tsx') },
  { path: '/iam/users', load: () => import('./pages/iam/users/user-list.tsx') },
  { path: '/iam/users/:name', load: () => import('./pages/iam/users/user-page.tsx') },
  { path: '/iam/groups', load: () => import('./pages/iam/groups/group-list.tsx') },
  { path: '/iam/groups/:name', load: () => import('./pages/iam/groups/group-page.tsx') },
  { path: '/iam/roles', load: () => import('./pages/iam/roles/role-list.tsx') },
  { path: '/iam/roles/:name', load: () => import('./pages/iam/roles/role-page.tsx') },
  { path: '/iam/policies', load: () => import('./pages/iam/policies/policy-list.tsx') },
  { path: '/iam/policies/*', load: () => import('./pages/iam/policies/policy-page.tsx') },
  { path: '/iam/account', load: () => import('./pages/iam/account/account.tsx') },
  { path: '/iam/providers', load: () => import('./pages/iam/providers/provider-list.tsx') },
  { path: '/iam/providers/*', load: () => import('./pages/iam/providers/provider-page.tsx') },
  { path: '*', load: () => import('./pages/not-found.tsx') },
];

/** Loads the page of an address before anything shows it. `address` below the console. */
export function preloadPage(address: string): void {
  // Whoever shows the page asks again and says what is wrong.
  pages
    .find(({ path }) => patternOf(path).test(address))
    ?.load()
    .catch(() => undefined);
}

/** `/apis/:apiId/*` matches `/apis/a1b2c3` and whatever is below; `*` alone, anything. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace(/\/?\*$/, '(/.*)?')}$`);
}
