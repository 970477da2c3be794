/** Writes `client.zip`, the function of `main.tf`, to the working folder. */
import { writeFileSync } from 'node:fs';
import { packageTypescript } from '../story/packages.ts';

writeFileSync('client.zip', (await packageTypescript()).zip);
