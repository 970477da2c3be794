import { filterLogEvents } from './events/filter-log-events.ts';
import { getLogEvents } from './events/get-log-events.ts';
import { putLogEvents } from './events/put-log-events.ts';
import { createLogGroup } from './groups/create-log-group.ts';
import { deleteLogGroup } from './groups/delete-log-group.ts';
import { deleteRetentionPolicy } from './groups/delete-retention-policy.ts';
import { describeLogGroups } from './groups/describe-log-groups.ts';
import { putRetentionPolicy } from './groups/put-retention-policy.ts';
import { createLogStream } from './streams/create-log-stream.ts';
import { deleteLogStream } from './streams/delete-log-stream.ts';
import { describeLogStreams } from './streams/describe-log-streams.ts';
import { listTagsForResource } from './tags/list-tags-for-resource.ts';
import { listTagsLogGroup } from './tags/list-tags-log-group.ts';
import { tagLogGroup } from './tags/tag-log-group.ts';
import { tagResource } from './tags/tag-resource.ts';
import { untagLogGroup } from './tags/untag-log-group.ts';
import { untagResource } from './tags/untag-resource.ts';

/** What CloudWatch Logs does here. */
export const operations = {
  CreateLogGroup: createLogGroup,
  CreateLogStream: createLogStream,
  DeleteLogGroup: deleteLogGroup,
  DeleteLogStream: deleteLogStream,
  DeleteRetentionPolicy: deleteRetentionPolicy,
  DescribeLogGroups: describeLogGroups,
  DescribeLogStreams: describeLogStreams,
  FilterLogEvents: filterLogEvents,
  GetLogEvents: getLogEvents,
  ListTagsForResource: listTagsForResource,
  ListTagsLogGroup: listTagsLogGroup,
  PutLogEvents: putLogEvents,
  PutRetentionPolicy: putRetentionPolicy,
  TagLogGroup: tagLogGroup,
  TagResource: tagResource,
  UntagLogGroup: untagLogGroup,
  UntagResource: untagResource,
};
