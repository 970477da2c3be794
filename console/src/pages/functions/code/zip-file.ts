/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution */
const largest = 50 * 1024 * 1024;

/** Why a file cannot be a package. */
export type ZipFault = 'missing' | 'empty' | 'tooLarge' | 'notZip';

/** Looks at a file before it is sent; undefined: nothing speaks against it. */
export async function zipFault(file: File | undefined): Promise<ZipFault | undefined> {
  if (!file) return 'missing';
  if (file.size === 0) return 'empty';
  if (file.size > largest) return 'tooLarge';
  const mark = new DataView(await file.slice(0, 4).arrayBuffer());
  return mark.byteLength === 4 && mark.getUint32(0) === 0x504b0304 ? undefined : 'notZip';
}
