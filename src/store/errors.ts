/** The data folder cannot be opened: in use, damaged, or written by a newer version. Its message is for the operator. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}
