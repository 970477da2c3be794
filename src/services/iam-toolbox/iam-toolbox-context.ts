import type { RulingArchive } from '../../identity/rulings/rulings.ts';
import type { Call } from '../service.ts';

/** What operations of the toolbox work with. */
export interface IamToolboxContext extends Call {
  /** The rulings of all requests. */
  readonly archive: RulingArchive;
}
