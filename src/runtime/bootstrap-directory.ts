import { fileURLToPath } from 'node:url';

/** Directory of the runtimes' bootstraps: beside this file, and beside the bundle that the build makes of it. */
export const bootstrapDirectory = fileURLToPath(new URL('./bootstraps', import.meta.url));
