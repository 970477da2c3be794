import type { World } from '../../examples/story/world.ts';
import { startChildServer } from '../back-ends/child-server.ts';
import { handlers } from '../back-ends/handler.ts';
import { makeFunctionProxy } from '../back-ends/proxied-apis.ts';
import { raceOn } from './runners.ts';

/** Signed GETs through AWS_PROXY to warm Python functions, against a bare relay to such processes of the same runtime. */
export async function pythonFunction(): Promise<void> {
  const bare = await startChildServer('bare-relay.ts', 'python');
  const makeApi = async (world: World) => {
    const url = await makeFunctionProxy(world, handlers.python);
    return { apiId: /restapis\/(\w+)/.exec(url.pathname)?.[1] ?? '', url };
  };
  await raceOn({ figure: 'python-function', bare, makeApi }).finally(() => bare.stop());
}
