/** A path and the JSON that it reads. */
export interface PathCase {
  readonly path: string;
  readonly body: string;
}
