import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import { reached } from './server-reach.ts';

export type Language = 'en' | 'ja';

const componentMessages: Readonly<Record<Language, () => Promise<{ default: unknown }>>> = {
  en: () => import('@cloudscape-design/components/i18n/messages/all.en'),
  ja: () => import('@cloudscape-design/components/i18n/messages/all.ja'),
};

/** The components' own texts; asked for again, they are there at once. */
export async function loadMessages(language: Language): Promise<I18nProviderProps.Messages> {
  const { default: messages } = await reached(componentMessages[language]);
  return messages as I18nProviderProps.Messages;
}

/** What this person chose before, else what the browser asks for. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem('language');
  if (chosen === 'en' || chosen === 'ja') return chosen;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}
