import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../../preferences.tsx';
import { codeColors } from './code-colors.ts';
import { type CodeLanguage, wordsOf } from './code-language.ts';
import { typedOver } from './typed-over.ts';
import './code-editor.css';

interface CodeEditorProps {
  readonly value: string;
  /** Absent: the text is only shown. */
  readonly onChange?: (value: string) => void;
  readonly ariaLabel: string;
  readonly language?: CodeLanguage;
  /** Linting and completion of the language; made once, for a new list makes the editor anew. */
  readonly extensions?: readonly Extension[];
}

const none: readonly Extension[] = [];

/** By which the page's policy knows the editor's own styles. */
const pageNonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** A change that came with a new value, not from the reader. */
const fromOutside = Annotation.define<true>();

/** An editor for documents and templates. Tab leaves it, as keyboard users expect. */
export function CodeEditor({ value, onChange, ariaLabel, language = 'json', extensions = none }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onChange);
  const mode = useRef(new Compartment());
  const words = useRef(new Compartment());
  const first = useRef(value);
  const { dark } = usePreferences();
  changed.current = onChange;
  const readOnly = onChange === undefined;

  useEffect(() => {
    const typed = (text: string) => changed.current?.(text);
    const made = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          base(ariaLabel, readOnly, typed),
          mode.current.of(EditorView.darkTheme.of(false)),
          words.current.of([]),
          ...extensions,
        ],
      }),
    });
    view.current = made;
    const leave = speak(made, words.current, language);
    return () => {
      leave();
      made.destroy();
    };
  }, [ariaLabel, language, readOnly, extensions]);

  useEffect(() => {
    view.current?.dispatch({ effects: mode.current.reconfigure(EditorView.darkTheme.of(dark)) });
  }, [dark]);

  useEffect(() => {
    first.current = value;
    const current = view.current;
    if (!current || current.state.doc.toString() === value) return;
    const changes = { from: 0, to: current.state.doc.length, insert: value };
    current.dispatch({ changes, annotations: fromOutside.of(true) });
  }, [value]);

  return <div ref={place} className="code-editor" />;
}

/** Teaches an editor its language, once that is loaded; what is answered stops it. Code without colours is still code. */
function speak(view: EditorView, place: Compartment, language: CodeLanguage): () => void {
  let gone = false;
  const learn = (extension: Extension) => gone || view.dispatch({ effects: place.reconfigure(extension) });
  const words = wordsOf(language);
  if (words instanceof Promise) words.then(learn, () => undefined);
  else learn(words);
  return () => {
    gone = true;
  };
}

/** What every editor has: lines, a history, the page's own right to style it, and an ear for what is typed. */
function base(ariaLabel: string, readOnly: boolean, onTyped: (text: string) => void): Extension {
  return [
    lineNumbers(),
    history(),
    codeColors,
    typedOver,
    keymap.of([...standardKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    EditorView.cspNonce.of(pageNonce),
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({ 'aria-label': ariaLabel, tabindex: '0' }),
    EditorView.updateListener.of(({ state, transactions }) => {
      const isTyped = transactions.some((each) => each.docChanged && !each.annotation(fromOutside));
      if (isTyped) onTyped(state.doc.toString());
    }),
  ];
}
