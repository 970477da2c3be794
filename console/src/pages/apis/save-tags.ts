import { type APIGatewayClient, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-api-gateway';

type Tags = Readonly<Record<string, string>>;

/** Makes the tags of an API what they are to be, and asks for nothing that is so already. */
export async function saveTags(gateway: APIGatewayClient, resourceArn: string, before: Tags = {}, after: Tags) {
  const tagKeys = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const changed = Object.entries(after).filter(([key, value]) => before[key] !== value);
  if (tagKeys.length > 0) await gateway.send(new UntagResourceCommand({ resourceArn, tagKeys }));
  if (changed.length === 0) return;
  await gateway.send(new TagResourceCommand({ resourceArn, tags: Object.fromEntries(changed) }));
}
