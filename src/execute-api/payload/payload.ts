/** What goes to a back end or comes from it: text, or bytes that are none. */
export type Payload = Buffer | string;

/** Whether a media type is one of an API's binary ones; without a type it is JSON. */
export type IsBinary = (mediaType: string | undefined) => boolean;
