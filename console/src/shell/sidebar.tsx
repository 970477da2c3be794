import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useLocation, useNavigate } from 'react-router';
import { navigation } from '../navigation.ts';
import { usePreferences } from '../preferences.tsx';

const base = '/_sekisho/console';

interface SidebarProps {
  /** A page was chosen. */
  readonly onFollow: () => void;
}

/** Where one can go, and where one is. */
export function Sidebar({ onFollow }: SidebarProps) {
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
        onFollow();
      }}
    />
  );
}
