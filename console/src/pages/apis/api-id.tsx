import Box from '@cloudscape-design/components/box';
import { Copyable } from '../../parts/copyable.tsx';
import { useTexts } from '../../preferences.tsx';
import { useApi } from './api-state.tsx';

const texts = { en: { id: 'the ID of the API' }, ja: { id: 'API の ID' } };

/** The id of the API, to copy. */
export function ApiId() {
  const t = useTexts(texts);
  const { apiId } = useApi();
  return (
    <Box fontSize="body-m" display="inline" color="text-body-secondary">
      <Copyable text={apiId} name={t.id} />
    </Box>
  );
}
