import type { Language } from './preferences.tsx';

/** A page that the navigation leads to. */
export interface NavigationEntry {
  readonly path: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** The navigation, group by group, in the order of the story. */
export const navigation: readonly {
  readonly text?: Readonly<Record<Language, string>>;
  readonly entries: readonly NavigationEntry[];
}[] = [
  { entries: [{ path: '/', text: { en: 'Home', ja: 'ホーム' } }] },
  { entries: [{ path: '/requests', text: { en: 'Requests', ja: 'リクエスト' } }] },
];
