import { type ComponentType, lazy } from 'react';

interface Page {
  readonly path: string;
  readonly Page: ComponentType;
}

/** Every page, loaded when it is first opened. */
export const pages: readonly Page[] = [
  { path: '/', Page: lazy(() => import('./pages/home/home.tsx')) },
  { path: '/requests', Page: lazy(() => import('./pages/requests/request-list.tsx')) },
  { path: '/requests/:requestId', Page: lazy(() => import('./pages/requests/request-page.tsx')) },
  { path: '/apis', Page: lazy(() => import('./pages/apis/api-list.tsx')) },
  { path: '/apis/:apiId/*', Page: lazy(() => import('./pages/apis/api-page.tsx')) },
  { path: '/who-can', Page: lazy(() => import('./pages/who-can/who-can.tsx')) },
  { path: '/functions', Page: lazy(() => import('./pages/functions/function-list.tsx')) },
  { path: '/functions/create/new', Page: lazy(() => import('./pages/functions/create-function.tsx')) },
  { path: '/functions/:name', Page: lazy(() => import('./pages/functions/function-page.tsx')) },
  { path: '/logs', Page: lazy(() => import('./pages/logs/log-groups.tsx')) },
  { path: '/logs/group', Page: lazy(() => import('./pages/logs/log-group.tsx')) },
  { path: '/logs/stream', Page: lazy(() => import('./pages/logs/log-stream.tsx')) },
  { path: '/iam/users', Page: lazy(() => import('./pages/iam/users/user-list.tsx')) },
  { path: '/iam/users/:name', Page: lazy(() => import('./pages/iam/users/user-page.tsx')) },
  { path: '/iam/groups', Page: lazy(() => import('./pages/iam/groups/group-list.tsx')) },
  { path: '/iam/groups/:name', Page: lazy(() => import('./pages/iam/groups/group-page.tsx')) },
  { path: '/iam/roles', Page: lazy(() => import('./pages/iam/roles/role-list.tsx')) },
  { path: '/iam/roles/:name', Page: lazy(() => import('./pages/iam/roles/role-page.tsx')) },
  { path: '/iam/policies', Page: lazy(() => import('./pages/iam/policies/policy-list.tsx')) },
  { path: '/iam/policies/*', Page: lazy(() => import('./pages/iam/policies/policy-page.tsx')) },
];
