import type { TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import TopNavigation from '@cloudscape-design/components/top-navigation';
import { Suspense, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { late } from '../parts/late.ts';
import { useTexts } from '../preferences.tsx';
import { useSearchKey } from '../search/use-search-key.ts';
import { usePrincipalMenus } from './principal-menus.ts';
import { useSettingsMenus } from './settings-menus.ts';
import { texts } from './texts.ts';

const SearchDialog = late(() => import('../search/search-dialog.tsx'));
const SwitchPrincipal = late(() => import('../switch/switch-principal.tsx'));

/** Who is signed in, where, and how the console looks. */
export function TopBar() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'search' | 'switch'>();
  const close = () => setOpen(undefined);
  useSearchKey(useCallback(() => setOpen('search'), []));
  const search: TopNavigationProps.Utility = {
    type: 'button',
    iconName: 'search',
    text: t.search,
    title: t.search,
    ariaLabel: t.search,
    disableUtilityCollapse: true,
    onClick: () => setOpen('search'),
  };
  const settings = useSettingsMenus();
  const principal = usePrincipalMenus(() => setOpen('switch'));
  return (
    <>
      <TopNavigation
        identity={{
          href: '/_sekisho/console/',
          title: 'Sekisho',
          logo: { src: '/_sekisho/console/mark.svg', alt: '' },
          onFollow: (event) => {
            event.preventDefault();
            navigate('/');
          },
        }}
        utilities={[search, ...settings, ...principal]}
        i18nStrings={{ overflowMenuTriggerText: t.more, overflowMenuTitleText: t.title }}
      />
      <Suspense>
        {open === 'search' && <SearchDialog onClose={close} />}
        {open === 'switch' && <SwitchPrincipal onClose={close} />}
      </Suspense>
    </>
  );
}
