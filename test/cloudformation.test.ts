import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { missing, testWith } from './optional-program.ts';

const template = join(import.meta.dirname, '..', 'examples', 'story', 'template.yaml');

testWith(missing('cfn-lint', '--version'), 'cfn-lint finds nothing wrong with the template of the story', async () => {
  // Its exit code says so: anything else rejects.
  await promisify(execFile)('cfn-lint', [template]);
});
