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
];
