import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { autocompletion, completionStatus } from '@codemirror/autocomplete';
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, tooltips } from '@codemirror/view';
import { useMemo, useRef } from 'react';
import type { PolicyKind } from '../../../../src/policy/index.ts';
import { useTexts } from '../../preferences.tsx';
import { CodeEditor } from '../code/code-editor.tsx';
import { completePolicy } from './completion.ts';
import { faultOf } from './fault.ts';
import { gapTexts } from './gap-texts.ts';
import { ShownGap } from './shown-gap.tsx';
import { uncovered } from './uncovered.ts';
import { unknownActions } from './unknown-actions.ts';
import './policy-editor.css';

const texts = {
  en: {
    valid: 'The policy is well formed.',
    line: (line: number, message: string) => `Line ${line}: ${message}`,
    unknown: 'The service has no action of this name.',
  },
  ja: {
    valid: 'ポリシーの形式は正しいです。',
    line: (line: number, message: string) => `${line} 行目: ${message}`,
    unknown: 'このサービスにその名前のアクションはありません。',
  },
};

interface PolicyEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ariaLabel: string;
  /** Which rules the document is held to. */
  readonly kind?: PolicyKind;
  /** ARNs that a Principal is likely to name. */
  readonly principals?: readonly string[];
  /** More for the editor, made once. */
  readonly extensions?: readonly Extension[];
}

const none: readonly never[] = [];

/** An editor that holds the policy to the server's own rules while it is typed, and completes its words. */
export function PolicyEditor(props: PolicyEditorProps) {
  const { value, onChange, ariaLabel, kind = 'identity', principals = none, extensions: more = none } = props;
  const t = useTexts(texts);
  const gaps = useTexts(gapTexts);
  const known = useRef(principals);
  known.current = principals;
  const extensions = useMemo(
    () => [...extensionsFor(kind, { ...t, ...gaps }), completion(() => known.current), ...more],
    [kind, t, gaps, more],
  );
  const gap = useMemo(() => uncovered(value)[0], [value]);
  const fault = useMemo(() => faultOf(value, kind), [value, kind]);
  return (
    <div className="policy-editor">
      <CodeEditor value={value} onChange={onChange} ariaLabel={ariaLabel} extensions={extensions} />
      <div role="status">
        {fault ? (
          <StatusIndicator type="error">{t.line(lineOf(value, fault.from), fault.message)}</StatusIndicator>
        ) : (
          <StatusIndicator type="success">{t.valid}</StatusIndicator>
        )}
      </div>
      {gap && <ShownGap gap={gap} />}
    </div>
  );
}

interface Said {
  readonly unknown: string;
  readonly here: (written: string, example: string) => string;
}

function extensionsFor(kind: PolicyKind, said: Said): readonly Extension[] {
  return [
    linter(({ state }) => diagnose(state.doc.toString(), kind, said), { delay: 250 }),
    lintGutter(),
    keepEscape,
    tooltips({ position: 'fixed', parent: document.body }),
    keymap.of(lintKeymap),
  ];
}

/** Asks anew each time who is there to be named: an editor is not made again for it. */
function completion(principals: () => readonly string[]): Extension {
  return autocompletion({ override: [(context) => completePolicy(context, principals())] });
}

function diagnose(text: string, kind: PolicyKind, said: Said): Diagnostic[] {
  const fault = faultOf(text, kind);
  const slips = unknownActions(text).map((place) => ({
    ...place,
    severity: 'warning' as const,
    message: said.unknown,
  }));
  const gaps = uncovered(text).map(({ from, to, written, passes }) => {
    return { from, to, severity: 'warning' as const, message: said.here(written, passes[0]!) };
  });
  return [...(fault ? [{ ...fault, severity: 'error' as const }] : []), ...slips, ...gaps];
}

/** Escape that closes the list of words closes no dialog around it. */
const keepEscape = EditorView.domEventObservers({
  keydown: (event, { state }) => {
    if (event.key === 'Escape' && completionStatus(state) !== null) event.stopPropagation();
  },
});

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
