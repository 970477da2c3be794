/** Whether the caller may have a cached answer made anew. */
export type MayInvalidate = () => boolean;
