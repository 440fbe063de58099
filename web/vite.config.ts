import { defineConfig } from 'vite';

const apiPort = 8080;

/** The pages: React by Vite's own JSX transform; in development the API is the running server. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic' } },
  build: { target: 'es2023', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 800 },
  server: { proxy: { '/api': `http://localhost:${apiPort}` } },
});
