import { expect, test } from 'vitest';
import { apiOf, gateway, methodOf, mockOf, unsigned } from '../testing/gateway-fixture.ts';

const template = (release: string) =>
  JSON.stringify({
    message: `${release} deployment`,
    variable: '$stageVariables.testVar',
    nonExistingDefault: '$stageVariables.noStageVar',
    nonOverridden: '$stageVariables.defaultVar',
    isCanary: '$context.isCanaryRequest',
    deployment: '$context.deploymentId',
  });
const apiWith = (release: string) => apiOf({ '/': [methodOf('GET', { integration: mockOf(template(release)) })] });

async function answered(percentTraffic: number, times: number) {
  const stageVariableOverrides = { testVar: 'canary', noStageVar: 'canary' };
  const canarySettings = { deploymentId: 'can123', percentTraffic, stageVariableOverrides, useStageCache: false };
  const variables = { testVar: 'default', defaultVar: 'default' };
  const { send } = gateway(apiWith('default'), {}, variables, { canarySettings, canary: apiWith('canary') });
  const responses = await Promise.all(Array.from({ length: times }, () => send(unsigned({}))));
  return responses.map(({ body }) => JSON.parse(String(body)) as Record<string, string>);
}

test('recorded (30-05-2025): without traffic the canary is not asked', async () => {
  const [answer] = await answered(0, 1);
  expect(answer).toEqual({
    ...{ message: 'default deployment', variable: 'default', nonExistingDefault: '', nonOverridden: 'default' },
    ...{ isCanary: 'false', deployment: 'dep123' },
  });
});

test('recorded (30-05-2025): with all of it nobody else is', async () => {
  const [answer] = await answered(100, 1);
  expect(answer).toEqual({
    ...{ message: 'canary deployment', variable: 'canary', nonExistingDefault: 'canary', nonOverridden: 'default' },
    ...{ isCanary: 'true', deployment: 'can123' },
  });
});

test('requests are shared out as the percentage says', async () => {
  const answers = await answered(25, 4000);
  const share = answers.filter(({ isCanary }) => isCanary === 'true').length / answers.length;
  // Six standard deviations: it fails once in 500 million runs.
  expect(share).toBeGreaterThan(0.209);
  expect(share).toBeLessThan(0.291);
});

test('without a canary there is nothing to tell', async () => {
  const { send } = gateway(apiOf({ '/': [methodOf('GET', { integration: mockOf('$!context.isCanaryRequest;') })] }));
  expect((await send(unsigned({}))).body).toBe(';');
});
