import TopNavigation from '@cloudscape-design/components/top-navigation';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { late } from '../parts/late.ts';
import { useTexts } from '../preferences.tsx';
import { usePrincipalMenus } from './principal-menus.ts';
import { useSettingsMenus } from './settings-menus.ts';
import { texts } from './texts.ts';

const SwitchPrincipal = late(() => import('../switch/switch-principal.tsx'));

/** Who is signed in, where, and how the console looks. */
export function TopBar() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [switching, setSwitching] = useState(false);
  const settings = useSettingsMenus();
  const principal = usePrincipalMenus(() => setSwitching(true));
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
        utilities={[...settings, ...principal]}
        i18nStrings={{ overflowMenuTriggerText: t.more, overflowMenuTitleText: t.title }}
      />
      {switching && (
        <Suspense>
          <SwitchPrincipal onClose={() => setSwitching(false)} />
        </Suspense>
      )}
    </>
  );
}
