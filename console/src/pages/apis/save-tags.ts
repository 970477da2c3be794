import { type APIGatewayClient, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-api-gateway';
import { mapChanges } from './map-changes.ts';

type Tags = Readonly<Record<string, string>>;

/** Makes the tags of an API or of a stage what they are to be, and asks for nothing that is so already. */
export async function saveTags(gateway: APIGatewayClient, resourceArn: string, before: Tags = {}, after: Tags) {
  const { removed, put } = mapChanges(before, after);
  if (removed.length > 0) await gateway.send(new UntagResourceCommand({ resourceArn, tagKeys: [...removed] }));
  if (put.length > 0) await gateway.send(new TagResourceCommand({ resourceArn, tags: Object.fromEntries(put) }));
}
