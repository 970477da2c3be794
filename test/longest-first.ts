import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than ten seconds, the longest first: begun last, one of them would run on alone. */
const longest = [
  'test/console/iam-accessible.test.ts',
  'test/console/gateway-axe.test.ts',
  'test/package.test.ts',
  'test/crash.test.ts',
  'test/readme.test.ts',
  'test/terraform',
  'test/fuzz.test.ts',
  'test/real-clients.test.ts',
  'test/console/',
  'test/cli.test.ts',
  'src/runtime/hidden-data.test.ts',
  'test/failing-disk.test.ts',
  'src/wire/protocol.property.test.ts',
  'test/full-disk.test.ts',
  'src/runtime/python.test.ts',
  'test/cli-usage.test.ts',
  'src/runtime/node.test.ts',
  'src/services/iam/access.test.ts',
  'src/runtime/lambda-runtime.test.ts',
  'src/runtime/limits.test.ts',
];

/** The order that Vitest has by itself, which a fresh clone has no times for, after the longest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((name) => moduleId.includes(`/${name}`));
  return at < 0 ? longest.length : at;
}
