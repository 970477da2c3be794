import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { autocompletion } from '@codemirror/autocomplete';
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { keymap, tooltips } from '@codemirror/view';
import { type KeyboardEvent, useMemo } from 'react';
import type { PolicyKind } from '../../../src/policy/index.ts';
import { useTexts } from '../preferences.tsx';
import { CodeEditor } from './code-editor.tsx';
import { completePolicy } from './policy/completion.ts';
import { faultOf } from './policy/fault.ts';
import { unknownActions } from './policy/unknown-actions.ts';
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
}

/** An editor that holds the policy to the server's own rules while it is typed, and completes its words. */
export function PolicyEditor({ value, onChange, ariaLabel, kind = 'identity' }: PolicyEditorProps) {
  const t = useTexts(texts);
  const extensions = useMemo(() => extensionsFor(kind, t.unknown), [kind, t]);
  const fault = useMemo(() => faultOf(value, kind), [value, kind]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape that closed the list of words closes nothing around it.
    <div className="policy-editor" onKeyDown={keepEscape}>
      <CodeEditor value={value} onChange={onChange} ariaLabel={ariaLabel} extensions={extensions} />
      <div role="status">
        {fault ? (
          <StatusIndicator type="error">{t.line(lineOf(value, fault.from), fault.message)}</StatusIndicator>
        ) : (
          <StatusIndicator type="success">{t.valid}</StatusIndicator>
        )}
      </div>
    </div>
  );
}

function extensionsFor(kind: PolicyKind, unknown: string): readonly Extension[] {
  return [
    linter(({ state }) => diagnose(state.doc.toString(), kind, unknown), { delay: 250 }),
    lintGutter(),
    tooltips({ position: 'fixed', parent: document.body }),
    autocompletion({ override: [completePolicy] }),
    keymap.of(lintKeymap),
  ];
}

function diagnose(text: string, kind: PolicyKind, unknown: string): Diagnostic[] {
  const fault = faultOf(text, kind);
  const slips = unknownActions(text).map((place) => ({ ...place, severity: 'warning' as const, message: unknown }));
  return fault ? [{ ...fault, severity: 'error' }, ...slips] : slips;
}

function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.isDefaultPrevented()) event.stopPropagation();
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
