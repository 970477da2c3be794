import type { VpcLink } from '../../../wire/models/apigateway.ts';
import type { VpcLinkDocument } from './vpc-link-documents.ts';

/** A link as operations answer it. */
export function shownVpcLink({ tags, targetArns, ...link }: VpcLinkDocument, status = 'AVAILABLE'): VpcLink {
  return {
    ...link,
    targetArns: [...targetArns],
    status,
    tags: Object.keys(tags).length === 0 ? undefined : { ...tags },
  };
}
