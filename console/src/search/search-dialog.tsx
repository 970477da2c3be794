import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import { type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../preferences.tsx';
import { foundEntries, requestEntry } from './found-entries.ts';
import { Results } from './results.tsx';
import './search-dialog.css';
import { searchTexts } from './texts.ts';
import { useEntries } from './use-entries.ts';

/** Finds whatever has a page, by its name, its id or its ARN; Enter opens what is marked, arrows mark another. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(searchTexts);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { entries, loading, unlisted } = useEntries(typed !== '');
  const [marked, setMarked] = useState(0);
  const request = requestEntry(typed);
  const found = [...(request ? [request] : []), ...foundEntries(entries, typed)];
  const at = Math.min(marked, found.length - 1);

  function open(to: string | undefined): void {
    if (to === undefined) return;
    onClose();
    navigate(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setMarked((at + step + found.length) % Math.max(found.length, 1));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(found[at]?.to);
    else return;
    event.preventDefault();
  }

  return (
    <Modal visible size="large" header={t.title} onDismiss={onClose} closeAriaLabel={t.close}>
      <form className="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          role="combobox"
          aria-label={t.title}
          aria-expanded={found.length > 0}
          aria-controls="search-results"
          aria-activedescendant={found[at] && `search-result-${at}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t.hint}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Results found={found} marked={at} onOpen={open} />
        <Box color="text-body-secondary">
          <span role="status">{loading ? t.loading : t.count(found.length)}</span>
          {unlisted > 0 && <div>{t.unlisted(unlisted)}</div>}
        </Box>
      </form>
    </Modal>
  );
}
