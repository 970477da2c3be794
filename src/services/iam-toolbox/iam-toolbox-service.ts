import type { Identity } from '../../identity/identity.ts';
import { defineService, type Service } from '../service.ts';
import { access } from './access.ts';
import { constraints } from './constraints.ts';
import { iamToolboxErrors } from './errors.ts';
import type { IamToolboxContext } from './iam-toolbox-context.ts';
import { operations } from './operations.ts';

/** AWS's own way of asking why a request was denied. */
export function iamToolboxService({ identity }: { readonly identity: Identity }): Service {
  return defineService<IamToolboxContext>({
    name: 'iam-toolbox',
    constraints,
    operations,
    access,
    context: (call) => ({ ...call, archive: identity.rulings }),
    conflict: iamToolboxErrors.internalServerError,
  });
}
