import { firstLanguage, loadMessages } from './language.ts';
import { openSession } from './open-session.ts';
import { preloadPage } from './pages.ts';

// Everything that the first page needs is asked for at once, side by side.
const opening = openSession();
preloadPage(location.pathname.slice('/_sekisho/console'.length) || '/');
void loadMessages(firstLanguage());
const { showConsole } = await import('./console.tsx');
showConsole(document.getElementById('root')!, opening);
