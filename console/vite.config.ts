import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Nothing is inlined: the pages are served under a policy that allows no script but files of their own host.
export default defineConfig({
  root: import.meta.dirname,
  base: '/_sekisho/console/',
  plugins: [react()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
