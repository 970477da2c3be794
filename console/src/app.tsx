import Spinner from '@cloudscape-design/components/spinner';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Notifications } from './notifications.tsx';
import { pages } from './pages.ts';
import { late } from './parts/late.ts';
import { PageBoundary } from './parts/page-boundary.tsx';
import { Shell } from './shell/shell.tsx';

const routes = pages.map(({ path, load }) => ({ path, Page: late(load) }));

/** Every page in its frame. */
export function App() {
  return (
    <Notifications>
      <Shell>
        <PageBoundary>
          <Suspense fallback={<Spinner size="large" />}>
            <Routes>
              {routes.map(({ path, Page }) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            </Routes>
          </Suspense>
        </PageBoundary>
      </Shell>
    </Notifications>
  );
}
