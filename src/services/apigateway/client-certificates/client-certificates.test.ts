import { X509Certificate } from 'node:crypto';
import {
  CreateDeploymentCommand,
  DeleteClientCertificateCommand,
  GenerateClientCertificateCommand,
  GetClientCertificateCommand,
  GetClientCertificatesCommand,
  UpdateClientCertificateCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { makeMock, petsWorld } from '../testing/apigateway-fixture.ts';

const refused = (name: string, message: string) => ({ name, message });

test('a client certificate is made for a year, and its key is shown to nobody', async () => {
  const { world } = await petsWorld();
  const { $metadata, ...made } = await world.gateway.send(
    new GenerateClientCertificateCommand({ description: 'for back ends', tags: { team: 'a' } }),
  );
  expect($metadata.httpStatusCode).toBe(201);
  const { clientCertificateId = '', pemEncodedCertificate = '' } = made;
  expect(clientCertificateId).toMatch(/^[a-z0-9]{6}$/);
  const { validToDate } = new X509Certificate(pemEncodedCertificate);
  expect(Math.floor(validToDate.getTime() / 1000)).toBe(Math.floor((made.expirationDate?.getTime() ?? 0) / 1000));
  expect(JSON.stringify(made)).not.toContain('PRIVATE');
  const { items } = await world.gateway.send(new GetClientCertificatesCommand({}));
  expect(items).toEqual([made]);
  const patchOperations = [{ op: 'replace' as const, path: '/description', value: 'new' }];
  const changed = await world.gateway.send(
    new UpdateClientCertificateCommand({ clientCertificateId, patchOperations }),
  );
  expect(changed).toMatchObject({ description: 'new', pemEncodedCertificate, tags: { team: 'a' } });
});

test('a stage names the one that it shows, which then stays (unverified text)', async () => {
  const { world, api, petsId } = await petsWorld();
  const { clientCertificateId = '' } = await world.gateway.send(new GenerateClientCertificateCommand({}));
  await makeMock(world, api.restApiId, petsId);
  const stage = { restApiId: api.restApiId, stageName: 'dev' };
  await world.gateway.send(new CreateDeploymentCommand(stage));
  const show = (value: string) =>
    world.gateway.send(
      new UpdateStageCommand({ ...stage, patchOperations: [{ op: 'replace', path: '/clientCertificateId', value }] }),
    );
  const remove = () => world.gateway.send(new DeleteClientCertificateCommand({ clientCertificateId }));
  expect((await show(clientCertificateId)).clientCertificateId).toBe(clientCertificateId);
  await expect(show('nope')).rejects.toMatchObject(
    refused('NotFoundException', 'Invalid Client Certificate identifier specified'),
  );
  await expect(remove()).rejects.toMatchObject({ name: 'BadRequestException' });
  expect((await show('')).clientCertificateId).toBeUndefined();
  expect((await remove()).$metadata.httpStatusCode).toBe(202);
  await expect(world.gateway.send(new GetClientCertificateCommand({ clientCertificateId }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
});
