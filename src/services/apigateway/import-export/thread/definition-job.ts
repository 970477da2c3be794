/** What the thread of documents is to do: `read` JSON or YAML, or `write` JSON as YAML. */
export interface DefinitionJob {
  readonly what: 'read' | 'write';
  readonly text: string;
}
