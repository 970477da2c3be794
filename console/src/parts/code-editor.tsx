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
    const made = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          lineNumbers(),
          history(),
          keymap.of([...standardKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(pageNonce),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': ariaLabel, tabindex: '0' }),
          mode.current.of(EditorView.darkTheme.of(false)),
          EditorView.updateListener.of((update) => {
            const typed = update.transactions.some((each) => each.docChanged && !each.annotation(fromOutside));
            if (typed) changed.current?.(update.state.doc.toString());
          }),
          ...(language === 'json' ? [json()] : []),
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
