import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePreferences, useTexts } from './preferences.tsx';
import { useSession } from './session.tsx';

const texts = {
  en: {
    switch: 'Switch principal',
    back: 'Back to root',
    leave: 'Sign out',
    dark: 'Dark mode',
    light: 'Light mode',
    region: 'Region',
    language: 'Language',
    settings: 'Settings',
  },
  ja: {
    switch: 'プリンシパルの切り替え',
    back: 'root に戻る',
    leave: 'サインアウト',
    dark: 'ダークモード',
    light: 'ライトモード',
    region: 'リージョン',
    language: '言語',
    settings: '設定',
  },
};

const SwitchPrincipal = lazy(() => import('./switch-principal.tsx'));

const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-northeast-1',
  'ap-southeast-1',
];
const languages = { en: 'English', ja: '日本語' } as const;

/** Who is signed in, where, and how the console looks. */
export function TopBar() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [switching, setSwitching] = useState(false);
  const { setLanguage, dark, setDark } = usePreferences();
  const { principal, account, region, setRegion, isRoot, back, leave } = useSession();
  const name = principal.slice(principal.indexOf(account) + account.length + 1);

  const utilities: TopNavigationProps.Utility[] = [
    {
      type: 'menu-dropdown',
      text: region,
      ariaLabel: t.region,
      items: regions.map((id) => ({ id, text: id })),
      onItemClick: ({ detail }) => setRegion(detail.id),
    },
    {
      type: 'menu-dropdown',
      iconName: 'settings',
      ariaLabel: t.settings,
      title: t.settings,
      items: [
        { id: 'language', text: t.language, items: Object.entries(languages).map(([id, text]) => ({ id, text })) },
        { id: 'mode', text: dark ? t.light : t.dark },
      ],
      onItemClick: ({ detail }) => {
        if (detail.id === 'mode') setDark(!dark);
        else setLanguage(detail.id as keyof typeof languages);
      },
    },
    ...(isRoot ? [] : [{ type: 'button', text: t.back, iconName: 'undo', onClick: () => void back() } as const]),
    {
      type: 'menu-dropdown',
      iconName: isRoot ? 'user-profile' : 'user-profile-active',
      text: `${name} @ ${account}`,
      items: [
        { id: 'switch', text: t.switch },
        { id: 'leave', text: t.leave },
      ],
      onItemClick: ({ detail }) => {
        if (detail.id === 'switch') setSwitching(true);
        if (detail.id === 'leave') void leave();
      },
    },
  ];
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
        utilities={utilities}
      />
      {switching && (
        <Suspense>
          <SwitchPrincipal onClose={() => setSwitching(false)} />
        </Suspense>
      )}
    </>
  );
}
