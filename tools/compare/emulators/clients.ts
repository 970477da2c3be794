import type { ClientPackage } from '../../../examples/story/client-function.ts';
import { prepareRuntime } from '../../../examples/story/local-server.ts';
import { packagePython, packageTypescript } from '../../../examples/story/packages.ts';
import type { LeftOut } from './install.ts';

/** The functions of the story, those that can be packaged here; and the others, left out for all. */
export async function packageClients(): Promise<{ clients: ClientPackage[]; leftOut: LeftOut[] }> {
  const [python, typescript] = [await packagePython(), await packageTypescript()];
  if (!('unavailable' in python)) return { clients: [python, typescript], leftOut: [] };
  return { clients: [typescript], leftOut: [{ name: 'The Python client', why: python.unavailable }] };
}

/** Gives our own runtimes the boto3 that AWS's carry, as the demo does. */
export async function prepareRuntimes(clients: readonly ClientPackage[], dataFolder: string): Promise<void> {
  for (const { language, runtime } of clients) if (language === 'python') await prepareRuntime(runtime, dataFolder);
}
