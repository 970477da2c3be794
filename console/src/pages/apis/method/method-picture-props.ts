import type { Method } from '@aws-sdk/client-api-gateway';
import type { MethodKey } from './method-key.ts';

/** The method whose picture is shown: its four boxes and what edits them. */
export interface MethodPictureProps {
  readonly methodKey: MethodKey;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
  readonly method: Method;
}
