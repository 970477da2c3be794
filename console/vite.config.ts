import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noncePlace } from '../src/server/console/console-policy.ts';

/** What so many of the pages share is of every page. */
const nearlyEveryPage = 20;

// Fewer files start sooner: one for what asks for the others, one for what every page shows, one for the signing client and
// one for each service's own client.
const chunks = [
  { name: 'start', test: /preload-helper|console\/src\/(admin|language|open-session|pages)\.ts/, priority: 4 },
  {
    name: 'frame',
    test: /node_modules\/(react|@formatjs|intl-messageformat|@cloudscape-design)|console\/src\//,
    minShareCount: nearlyEveryPage,
    priority: 3,
  },
  { name: 'aws', test: /node_modules\/(@smithy|@aws-crypto|@aws-sdk\/core)\//, priority: 2 },
  ...['api-gateway', 'cloudwatch-logs', 'iam', 'lambda', 'sts'].map((service) => ({
    name: service,
    test: new RegExp(`@aws-sdk/client-${service}/`),
    priority: 1,
  })),
];

// Nothing is inlined: the pages are served under a policy that allows no script but files of their own host.
export default defineConfig({
  root: import.meta.dirname,
  base: '/_sekisho/console/',
  html: { cspNonce: noncePlace },
  plugins: [react()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    license: { fileName: 'licences.md' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
});
