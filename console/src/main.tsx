import '@cloudscape-design/global-styles/dark-mode-utils.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { Preferences } from './preferences.tsx';
import { SessionGate } from './session.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <BrowserRouter basename="/_sekisho/console">
      <Preferences>
        <SessionGate>
          <App />
        </SessionGate>
      </Preferences>
    </BrowserRouter>
  </StrictMode>,
);
