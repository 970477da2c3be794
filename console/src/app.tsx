import AppLayout from '@cloudscape-design/components/app-layout';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import Spinner from '@cloudscape-design/components/spinner';
import { Suspense, useState } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { navigation } from './navigation.ts';
import { NotificationBar, Notifications } from './notifications.tsx';
import { pages } from './pages.tsx';
import { usePreferences } from './preferences.tsx';
import { TopBar } from './top-bar.tsx';

const base = '/_sekisho/console';

/** The frame of every page. */
export function App() {
  const [open, setOpen] = useState(() => matchMedia('(min-width: 700px)').matches);
  return (
    <Notifications>
      <TopBar />
      <AppLayout
        navigation={<Sidebar />}
        navigationOpen={open}
        onNavigationChange={({ detail }) => setOpen(detail.open)}
        toolsHide
        notifications={<NotificationBar />}
        content={
          <Suspense fallback={<Spinner size="large" />}>
            <Routes>
              {pages.map(({ path, Page }) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            </Routes>
          </Suspense>
        }
      />
    </Notifications>
  );
}

function Sidebar() {
  const { language } = usePreferences();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const entries = navigation.flatMap((group) => group.entries);
  const active = entries.findLast(({ path }) => (path === '/' ? pathname === '/' : pathname.startsWith(path)));
  const link = ({ path, text }: (typeof entries)[number]) =>
    ({ type: 'link', text: text[language], href: base + path }) as const;
  return (
    <SideNavigation
      activeHref={base + (active?.path ?? '')}
      items={navigation.map(({ text, entries: those }) =>
        text ? { type: 'section', text: text[language], items: those.map(link) } : link(those[0]!),
      )}
      onFollow={(event) => {
        event.preventDefault();
        navigate(event.detail.href.slice(base.length));
      }}
    />
  );
}
