import type { TypedIntegration } from './typed-integration.ts';

/** The fields of an integration, and what changes them. */
export interface IntegrationFieldsProps {
  readonly typed: TypedIntegration;
  readonly onChange: (part: Partial<TypedIntegration>) => void;
}
