import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n';
import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { firstLanguage, type Language, loadMessages } from './language.ts';

/** How this person wants to see the console; kept in the browser. */
interface PreferencesValue {
  readonly language: Language;
  readonly dark: boolean;
  setLanguage(language: Language): void;
  setDark(dark: boolean): void;
}

const PreferencesContext = createContext<PreferencesValue | undefined>(undefined);

export function Preferences({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [dark, setDark] = useState(() => (localStorage.getItem('mode') ?? browserMode()) === 'dark');
  const [messages, setMessages] = useState<I18nProviderProps.Messages>();

  useEffect(() => {
    localStorage.setItem('language', language);
    document.documentElement.lang = language;
    void loadMessages(language).then(setMessages);
  }, [language]);
  useEffect(() => {
    localStorage.setItem('mode', dark ? 'dark' : 'light');
    applyMode(dark ? Mode.Dark : Mode.Light);
  }, [dark]);

  if (!messages) return null;
  return (
    <PreferencesContext value={{ language, dark, setLanguage, setDark }}>
      <I18nProvider locale={language} messages={[messages]}>
        {children}
      </I18nProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): PreferencesValue {
  return useContext(PreferencesContext)!;
}

/** The texts of a page in the language of its reader. */
export function useTexts<Texts>(texts: Readonly<Record<Language, Texts>>): Texts {
  return texts[usePreferences().language];
}

function browserMode(): 'dark' | 'light' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
