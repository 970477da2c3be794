/** A line of a log. */
export interface LogEvent {
  readonly id: string;
  readonly timestamp: number;
  readonly message: string;
  /** Where the events of many streams are shown together. */
  readonly stream?: string | undefined;
}

/** What a page holds; older events than these make room for newer ones. */
export const mostEvents = 5000;
