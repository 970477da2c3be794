/** A part of a method, or of what methods share, that is set on its own; `policy` and `settings` are the API's. */
export type Facet =
  | 'authorization'
  | 'request'
  | 'integration'
  | 'requestTemplates'
  | 'integrationResponses'
  | 'methodResponses'
  | 'policy'
  | 'settings'
  | 'content';

/** What the draft says otherwise than the stage serves. An absent side has nothing of it. */
export interface Change {
  readonly facet: Facet;
  readonly deployed: string | undefined;
  readonly draft: string | undefined;
}

/** What each facet says. */
export type Facets = Readonly<Partial<Record<Facet, string | undefined>>>;

export function changesOf(deployed: Facets = {}, draft: Facets = {}): Change[] {
  const facets = Object.keys({ ...deployed, ...draft }) as Facet[];
  return facets
    .filter((facet) => deployed[facet] !== draft[facet])
    .map((facet) => ({ facet, deployed: deployed[facet], draft: draft[facet] }));
}
