import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { VpcEndpoint } from '../../../records.ts';
import { endpointTexts } from './endpoint-texts.ts';

interface EndpointPolicyProps {
  readonly endpoint: VpcEndpoint;
  readonly onClose: () => void;
}

/** The policy of a VPC endpoint, to read. */
export function EndpointPolicy({ endpoint: { id, policy = '' }, onClose }: EndpointPolicyProps) {
  const t = useTexts(endpointTexts);
  return (
    <FormModal title={t.policyOf(id)} submit={t.close} size="large" onSubmit={async () => onClose()} onClose={onClose}>
      <CodeEditor value={policy} ariaLabel={t.policy} />
    </FormModal>
  );
}
