import { arnFields } from './arn-fields.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const partitions = new Set([
  '*',
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
]);

const iamPaths =
  'user/ federated-user/ role/ group/ instance-profile/ mfa/ server-certificate/ policy/ sms-mfa/ saml-provider/ oidc-provider/ report/ access-report/'.split(
    ' ',
  );

/** Buckets and objects belong to no region; these resources of S3 do. */
const regionalS3Paths = [
  'accesspoint/',
  'access-grants/',
  'job/',
  'storage-lens/',
  'storage-lens-group/',
  'async-request/',
];

/** IAM's text about a value of Resource or NotResource that is neither `*` nor the ARN of something; undefined when it is. */
export function findResourceError(resource: string): string | undefined {
  if (resource === '*') return undefined;
  const [prefix, partition, vendor, region = ''] = arnFields(resource);
  if (partition === undefined) return `Resource ${resource} must be in ARN format or "*".`;
  if (!partitions.has(partition)) return partitionError(resource, partition);
  if (vendor === undefined || /[*?]/.test(vendor)) {
    return 'Resource vendor must be fully qualified and cannot contain regexes.';
  }
  if (prefix !== 'arn') return `Resource ${resource} must be in ARN format or "*".`;
  return vendorError(resource, vendor, region, arnFields(resource)[5] ?? '');
}

/** The text shows the ARN as IAM completed it: four fields after the partition. */
function partitionError(resource: string, partition: string): string {
  const [, , first = '', second, third, path] = arnFields(resource);
  const fields = [first === '' && second === undefined ? '*' : first, second ?? '*', third ?? '*', path ?? '*'];
  return `Partition "${partition}" is not valid for resource "arn:${partition}:${fields.join(':')}".`;
}

function vendorError(resource: string, vendor: string, region: string, path: string): string | undefined {
  if (vendor === 'iam')
    return region ? `IAM resource ${resource} cannot contain region information.` : iamPathError(path);
  const regional = path === '*' || startsWithAny(path, regionalS3Paths);
  return vendor === 's3' && region && !regional
    ? `Resource ${resource} can not contain region information.`
    : undefined;
}

function iamPathError(path: string): string | undefined {
  if (path === '' || path === '*' || path === 'root' || startsWithAny(path, iamPaths)) return undefined;
  return `IAM resource path must either be "*" or start with ${iamPaths.join(', ')}.`;
}

function startsWithAny(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path.startsWith(start));
}
