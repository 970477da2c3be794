import type { Resource } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { EnableCors } from '../cors/enable-cors.tsx';
import { CreateMethod } from './create-method.tsx';
import { CreateResource } from './create-resource.tsx';
import { DeleteResource } from './delete-resource.tsx';
import { texts } from './texts.ts';

/** A resource with its methods, and what can be made below it. */
export function ResourcePanel({ resource }: { readonly resource: Resource }) {
  const t = useTexts(texts);
  const { path = '', pathPart = '', parentId } = resource;
  const [open, setOpen] = useState<'resource' | 'method' | 'cors' | 'delete'>();
  const close = () => setOpen(undefined);
  const takesAll = pathPart.endsWith('+}');
  const buttons = (
    <SpaceBetween direction="horizontal" size="xs">
      {parentId && <Button onClick={() => setOpen('delete')}>{t.deleteResource}</Button>}
      {resource.resourceMethods && <Button onClick={() => setOpen('cors')}>{t.enableCors}</Button>}
      {!takesAll && <Button onClick={() => setOpen('resource')}>{t.createResource}</Button>}
      <Button onClick={() => setOpen('method')}>{t.createMethod}</Button>
    </SpaceBetween>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={buttons} {...(takesAll && { description: t.greedy })}>
          {path}
        </Header>
      }
    >
      <Methods resource={resource} />
      {open === 'resource' && <CreateResource parent={resource} onClose={close} />}
      {open === 'method' && <CreateMethod resource={resource} onClose={close} />}
      {open === 'cors' && <EnableCors resource={resource} onClose={close} />}
      {open === 'delete' && <DeleteResource resource={resource} onClose={close} />}
    </Container>
  );
}

function Methods({ resource: { id, path, resourceMethods = {} } }: { readonly resource: Resource }) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const methods = Object.entries(resourceMethods);
  return (
    <SpaceBetween size="xs">
      <Box variant="awsui-key-label">{t.methods}</Box>
      {methods.length === 0 && <Box>{t.noMethods}</Box>}
      {methods.map(([verb, { authorizationType }]) => (
        <SpaceBetween key={verb} direction="horizontal" size="s">
          <PageLink to={`/apis/${apiId}/resources/${id}/${verb}`}>{`${verb} ${path}`}</PageLink>
          <Box color="text-body-secondary">{authorizationType}</Box>
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}
