import type { Host } from '../java/value.ts';

/** `#stop` and `#break`, on their way up. `nearest` ends at the first loop or `#define`, a scope at its own. */
export class Stop {
  readonly target: 'template' | 'nearest' | Host;

  constructor(target: Stop['target']) {
    this.target = target;
  }

  /** Whether it ends here. */
  endsAt(scope: Host | undefined): boolean {
    return this.target === 'nearest' || (scope !== undefined && this.target === scope);
  }
}
