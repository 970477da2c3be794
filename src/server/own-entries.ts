/** What a data folder holds by its name: databases and their companions, packages, keys, and drafts of these. */
const own =
  /^(?:(?:state|logs)\.db(?:-\w+)?|blobs|runtime|alive(?:-\w+)?|(?:sealing\.key|root-credentials\.json|console-token|authority\.key|server\.json)(?:\..*)?)$/;

/** What may stand in an empty folder: hidden files, and what file systems put there. */
const harmless = /^(?:\..*|lost\+found)$/;

/** The names that are this server's own. */
export function ownEntries(names: readonly string[]): readonly string[] {
  return names.filter((name) => own.test(name));
}

/** A name that tells that the folder is somebody's for another purpose; undefined when it is empty or has state in it. */
export function strangeEntry(names: readonly string[]): string | undefined {
  return ownEntries(names).length > 0 ? undefined : names.find((name) => !harmless.test(name));
}
