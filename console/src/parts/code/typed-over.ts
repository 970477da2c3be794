import { EditorView } from '@codemirror/view';

/**
 * Text that is typed over a selection is put there by the editor. Browsers would give it the colours of what it replaces,
 * as a style attribute, which the page's policy forbids.
 */
export const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    if (inputType !== 'insertText' || !data || view.state.selection.main.empty || view.state.readOnly) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});
