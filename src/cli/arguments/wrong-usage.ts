/** A command line that says nothing; its message is for whoever typed it. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
