import { bodyTurnings } from './body.ts';
import { dateTurnings } from './dates.ts';
import { headerListTurnings } from './header-list.ts';
import { headerValueTurnings } from './header-values.ts';
import { hostTurnings } from './host.ts';
import { methodTurnings } from './method.ts';
import { pathTurnings } from './path.ts';
import { queryTurnings } from './query.ts';
import { sessionTokenTurnings } from './session-token.ts';
import { signingKeyTurnings } from './signing-key-mistakes.ts';
import { signingScopeTurnings } from './signing-scope.ts';
import type { Turning } from './turning.ts';

/** Every known mistake, the commonest first; of two that explain a signature the first is told. */
export const turnings: readonly Turning[] = [
  ...hostTurnings,
  ...pathTurnings,
  ...bodyTurnings,
  ...sessionTokenTurnings,
  ...queryTurnings,
  ...headerValueTurnings,
  ...methodTurnings,
  ...headerListTurnings,
  ...dateTurnings,
  ...signingKeyTurnings,
  ...signingScopeTurnings,
];
