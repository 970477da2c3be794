import { type Extension, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import { writtenStatements } from './written-statements.ts';
import './shown-statement.css';

const mark = Decoration.line({ class: 'shown-statement' });

/** Marks a statement, counted from 1, and brings it into view. */
export function shownStatement(number: number): Extension {
  return [
    StateField.define<DecorationSet>({
      create: ({ doc }) => Decoration.set(linesOf(doc, number).map((from) => mark.range(from))),
      update: (marks, { changes }) => marks.map(changes),
      provide: (field) => EditorView.decorations.from(field),
    }),
    ViewPlugin.define((view) => {
      const [first] = linesOf(view.state.doc, number);
      const effects = first === undefined ? [] : [EditorView.scrollIntoView(first, { y: 'center' })];
      const frame = requestAnimationFrame(() => view.dispatch({ effects }));
      return { destroy: () => cancelAnimationFrame(frame) };
    }),
  ];
}

/** Where each line of the statement begins. */
function linesOf(doc: Text, number: number): readonly number[] {
  const statement = writtenStatements(doc.toString())[number - 1];
  if (!statement) return [];
  const [first, last] = [doc.lineAt(statement.start).number, doc.lineAt(statement.end).number];
  return Array.from({ length: last - first + 1 }, (_, at) => doc.line(first + at).from);
}
