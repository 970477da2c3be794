import '@cloudscape-design/global-styles/dark-mode-utils.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { unstable_HistoryRouter as HistoryRouter } from 'react-router';
import { App } from './app.tsx';
import { guardedHistory } from './leaving/guarded-history.ts';
import type { Opened } from './open-session.ts';
import { Preferences } from './preferences.tsx';
import { SessionGate } from './session.tsx';

/** Draws the console for whoever `opening` brings. */
export function showConsole(root: HTMLElement, opening: Promise<Opened | undefined>): void {
  createRoot(root).render(
    <StrictMode>
      <HistoryRouter basename="/_sekisho/console" history={guardedHistory()}>
        <Preferences>
          <SessionGate opening={opening}>
            <App />
          </SessionGate>
        </Preferences>
      </HistoryRouter>
    </StrictMode>,
  );
}
