import { json } from '@codemirror/lang-json';
import { StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/** What the editor knows the words of. */
export type CodeLanguage = 'json' | 'python' | 'javascript' | 'text';

const byEnding: Readonly<Record<string, CodeLanguage>> = {
  json: 'json',
  py: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
};

/** The language of a file, by its name. */
export function languageOf(file: string): CodeLanguage {
  return byEnding[file.slice(file.lastIndexOf('.') + 1)] ?? 'text';
}

/** The words of a language, loaded when the first file of it is opened; JSON is there at once. */
export function wordsOf(language: CodeLanguage): Extension | Promise<Extension> {
  if (language === 'json') return json();
  return language === 'text' ? [] : modes[language]();
}

const modes = {
  async python() {
    const { python } = await import('@codemirror/legacy-modes/mode/python');
    return StreamLanguage.define(python);
  },
  async javascript() {
    const { javascript } = await import('@codemirror/legacy-modes/mode/javascript');
    return StreamLanguage.define(javascript);
  },
} as const;
