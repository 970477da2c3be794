import type { ApigatewayContext } from '../apigateway-context.ts';
import { type DomainNameDocument, domainId } from './domain-name-documents.ts';

type Owner = Pick<ApigatewayContext, 'account' | 'region'>;
type Named = Pick<DomainNameDocument, 'domainName' | 'domainNameId'>;

/**
 * A private domain name's ARN holds the account and the id.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html
 */
export function domainNameArn({ domainName, domainNameId }: Named, { account, region }: Owner): string {
  return `arn:aws:apigateway:${region}:${domainNameId ? account : ''}:/domainnames/${domainId(domainName, domainNameId)}`;
}

/** What policies about calls of a private domain name name. */
export function invokedDomainArn({ domainName, domainNameId }: Named, { account, region }: Owner): string {
  return `arn:aws:execute-api:${region}:${account}:/domainnames/${domainId(domainName, domainNameId)}`;
}

/** What the ARN of a private domain name names; undefined when it is none. */
export function readDomainNameArn(arn: string): (Owner & { readonly id: string }) | undefined {
  const match = /^arn:aws:apigateway:([a-z0-9-]{1,40}):(\d{12}):\/domainnames\/([a-z0-9.-]{1,255}\+\w{1,40})$/.exec(
    arn,
  );
  if (!match) return undefined;
  const [, region = '', account = '', id = ''] = match;
  return { region, account, id };
}
