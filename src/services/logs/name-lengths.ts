import { logsErrors } from './errors.ts';

const longest = 512;

interface Named {
  readonly logGroupName?: string;
  readonly logStreamName?: string;
}

/** Throws InvalidParameterException. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export function checkNameLengths({ logGroupName = '', logStreamName = '' }: Named): void {
  if (logGroupName.length > longest || logStreamName.length > longest) throw logsErrors.nameTooLong();
}
