import type { TypedAuthorizer } from './typed-authorizer.ts';

/** The fields of an authorizer, and what changes them. */
export interface AuthorizerFieldsProps {
  readonly typed: TypedAuthorizer;
  readonly onChange: (part: Partial<TypedAuthorizer>) => void;
}
