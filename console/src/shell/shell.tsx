import Button from '@cloudscape-design/components/button';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useAskedToLeave } from '../leaving/asked-to-leave.ts';
import { NotificationBar } from '../notifications.tsx';
import { late } from '../parts/late.ts';
import { useTexts } from '../preferences.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { Sidebar } from './sidebar.tsx';
import './shell.css';
import { Unreached } from '../parts/unreached.tsx';
import { useAwaited } from '../server-reach.ts';
import { TopBar } from '../top-bar/top-bar.tsx';
import { useTourState } from '../tour/tour-state.ts';

const TourStrip = late(() => import('../tour/tour-strip.tsx'));
const Breadcrumbs = late(() => import('./breadcrumbs.tsx'));
const ConfirmLeaving = late(() => import('../leaving/confirm-leaving.tsx'));

const texts = {
  en: { skip: 'Skip to the page', pages: 'Pages', open: 'Open the navigation', close: 'Close the navigation' },
  ja: {
    skip: '本文へ移動',
    pages: 'ページ一覧',
    open: 'ナビゲーションを開く',
    close: 'ナビゲーションを閉じる',
  },
};

/** Where the navigation stands beside the page; narrower, it lies over it. */
const wide = '(min-width: 688px)';

/** The frame of every page: the bar on top, the navigation, what was done lately, and the page itself. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(() => matchMedia(wide).matches);
  const page = usePageFocus();
  useKeptFocus(page);
  const { pathname } = useLocation();
  const awaited = useAwaited();
  const leave = useAskedToLeave();
  const touring = useTourState() !== undefined;
  const closeWhereItCovers = () => setOpen((before) => before && matchMedia(wide).matches);
  useRoomBeside(setOpen);
  return (
    <>
      <a className="skip-link" href="#page">
        {t.skip}
      </a>
      <div className="shell-bar">
        <TopBar />
      </div>
      <div className="shell">
        <nav
          className={`shell-navigation shell-navigation-${open ? 'open' : 'closed'}`}
          aria-label={t.pages}
          onKeyDown={({ key }) => key === 'Escape' && closeWhereItCovers()}
        >
          <div className="shell-switch">
            <Button
              variant="icon"
              iconName={open ? 'close' : 'menu'}
              ariaLabel={open ? t.close : t.open}
              ariaExpanded={open}
              onClick={() => setOpen(!open)}
            />
          </div>
          {open && <Sidebar onFollow={closeWhereItCovers} />}
        </nav>
        <main className="shell-page" id="page" tabIndex={-1} ref={page}>
          <div className="shell-crumbs">
            <Suspense>{pathname !== '/' && <Breadcrumbs />}</Suspense>
          </div>
          <div className="shell-messages">
            {awaited && <Unreached />}
            <NotificationBar />
          </div>
          {children}
          {touring && (
            <Suspense>
              <TourStrip />
            </Suspense>
          )}
          {leave && (
            <Suspense>
              <ConfirmLeaving leave={leave} />
            </Suspense>
          )}
        </main>
      </div>
    </>
  );
}

/** A window made narrow, or a tablet turned: what stood beside the page would lie over it, until there is room again. */
function useRoomBeside(show: (open: boolean) => void) {
  useEffect(() => {
    const room = matchMedia(wide);
    const change = () => show(room.matches);
    room.addEventListener('change', change);
    return () => room.removeEventListener('change', change);
  }, [show]);
}

/** The page takes the focus when another one opens, so that keyboard and screen reader go on there. */
function usePageFocus() {
  const page = useRef<HTMLElement>(null);
  const arrival = useNavigationType();
  const place = placeOf(useLocation().pathname);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    page.current?.focus({ preventScroll: true });
    if (arrival !== 'POP') scrollTo(0, 0);
  }, [arrival, place]);
  return page;
}

/** `/apis/a1b2c3` for whatever is shown of that API. */
function placeOf(pathname: string): string {
  const depth = pathname.startsWith('/iam/') ? 4 : 3;
  return pathname.split('/', depth).join('/');
}
