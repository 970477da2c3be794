import { plainFile, zip } from '../../../parts/zip/zip.ts';
import nodeSource from './examples/index.mjs?raw';
import pythonSource from './examples/lambda_function.py?raw';

/** A function to begin with: one file that calls API_URL with the credentials of its role. */
export interface Example {
  readonly id: 'node' | 'python';
  readonly runtime: string;
  readonly handler: string;
  readonly file: string;
  readonly source: string;
}

export const examples: readonly [Example, ...Example[]] = [
  { id: 'node', runtime: 'nodejs22.x', handler: 'index.handler', file: 'index.mjs', source: nodeSource },
  {
    id: 'python',
    runtime: 'python3.13',
    handler: 'lambda_function.handler',
    file: 'lambda_function.py',
    source: pythonSource,
  },
];

export function packageOf({ file, source }: Example): Uint8Array {
  return zip([{ name: file, bytes: new TextEncoder().encode(source), mode: plainFile }]);
}
