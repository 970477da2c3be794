import { TemplateFailure } from '../templates/budget.ts';

/** A path that is no path, or that asks what its document cannot answer. A filter that meets one holds for nothing. */
export class InvalidPath extends TemplateFailure {}

/** The path leads nowhere. */
export class PathNotFound extends InvalidPath {}

/** An index beyond the end of a list. */
export class OutOfBounds extends TemplateFailure {}
