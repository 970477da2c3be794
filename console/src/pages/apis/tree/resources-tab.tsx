import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Refusal } from '../../../parts/refusal.tsx';
import { Tree } from '../../../parts/tree/tree.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { MethodPanel } from '../method/method-panel.tsx';
import './resources-tab.css';
import { ResourcePanel } from './resource-panel.tsx';
import { resourceRows } from './resource-rows.tsx';
import { texts } from './texts.ts';

/** The draft: its resource tree, and beside it the resource or method that the address names. */
export function ResourcesTab() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId, resources } = useApi();
  const { value, error } = resources;
  const { resourceId, verb } = useParams();
  const rows = useMemo(() => resourceRows(value ?? []), [value]);
  if (error) return <Refusal error={error} />;
  if (!value) return <Spinner size="large" />;
  const resource = value.find(({ id, path }) => (resourceId ? id === resourceId : path === '/'));
  const method = verb && resource?.resourceMethods?.[verb];
  const missing = !resource || (verb && !method);
  return (
    <div className="resources-tab">
      <Tree
        rows={rows}
        selected={[resource?.id, verb].filter(Boolean).join('/')}
        ariaLabel={t.tree}
        onSelect={(key) => navigate(`/apis/${apiId}/resources/${key}`)}
      />
      <div>
        {missing && <Box>{t.missing}</Box>}
        {resource && !verb && <ResourcePanel key={resource.id} resource={resource} />}
        {resource && method && <MethodPanel key={`${resource.id} ${verb}`} resource={resource} method={method} />}
      </div>
    </div>
  );
}
