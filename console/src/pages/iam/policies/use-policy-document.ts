import { GetPolicyVersionCommand, IAMClient } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';
import { readableDocument } from '../documents.ts';

/** The document of one version of a managed policy, laid out for reading. */
export function usePolicyDocument(PolicyArn: string, VersionId: string): Answer<string> {
  const iam = useClient(IAMClient);
  return useAnswer(
    useCallback(async () => {
      const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
      return readableDocument(PolicyVersion?.Document);
    }, [iam, PolicyArn, VersionId]),
  );
}
