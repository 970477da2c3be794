import type { TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import type { Language } from '../language.ts';
import { usePreferences, useTexts } from '../preferences.tsx';
import { useSession } from '../session.tsx';
import { texts } from './texts.ts';

const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-northeast-1',
  'ap-southeast-1',
];
const languages: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

/** The region of every call, the language, light and dark. */
export function useSettingsMenus(): TopNavigationProps.Utility[] {
  const t = useTexts(texts);
  const { setLanguage, dark, setDark } = usePreferences();
  const { region, setRegion } = useSession();
  return [
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
        else setLanguage(detail.id as Language);
      },
    },
  ];
}
