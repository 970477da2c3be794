import { bodyTurnings } from './body.ts';
import { dateTurnings } from './dates.ts';
import { headerListTurnings } from './header-list.ts';
import { headerOrderTurnings } from './header-order.ts';
import { headerValueTurnings } from './header-values.ts';
import { hostTurnings } from './host.ts';
import { methodTurnings } from './method.ts';
import { pathTurnings } from './path.ts';
import { pathEncoderTurnings } from './path-encoders.ts';
import { queryTurnings } from './query.ts';
import { queryEncoderTurnings } from './query-encoders.ts';
import { resolvedDotTurnings } from './resolved-dots.ts';
import { rewrittenTurnings } from './rewritten.ts';
import { sessionTokenTurnings } from './session-token.ts';
import { signingKeyTurnings } from './signing-key-mistakes.ts';
import { signingScopeTurnings } from './signing-scope.ts';
import type { Turning } from './turning.ts';

/** Every known mistake, the commonest first; of two that explain a signature the first is told. */
export const turnings: readonly Turning[] = [
  ...hostTurnings,
  ...pathTurnings,
  ...rewrittenTurnings,
  ...pathEncoderTurnings,
  ...bodyTurnings,
  ...sessionTokenTurnings,
  ...queryTurnings,
  ...queryEncoderTurnings,
  ...headerValueTurnings,
  ...methodTurnings,
  ...headerListTurnings,
  ...headerOrderTurnings,
  ...dateTurnings,
  ...signingKeyTurnings,
  ...signingScopeTurnings,
  ...resolvedDotTurnings,
];
