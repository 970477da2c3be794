import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../preferences.tsx';
import './code-editor.css';

interface CodeEditorProps {
  readonly value: string;
  /** Absent: the text is only shown. */
  readonly onChange?: (value: string) => void;
  readonly ariaLabel: string;
  readonly language?: 'json' | 'text';
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
          language === 'json' ? json() : [],
          ...extensions,
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
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

/** What every editor has: lines, a history, the page's own right to style it, and an ear for what is typed. */
function base(ariaLabel: string, readOnly: boolean, onTyped: (text: string) => void): Extension {
  return [
    lineNumbers(),
    history(),
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
