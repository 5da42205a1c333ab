import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantinePreset from 'postcss-preset-mantine';
import type { AcceptedPlugin } from 'postcss';
import simpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vitest/config';
import { firstPaint } from './build/first-paint.ts';
import { breakpoints } from './src/app/theme.ts';

const server = process.env.CRM_URL ?? 'http://127.0.0.1:8080';

// The package declares itself as any.
const mantine = (mantinePreset as () => AcceptedPlugin)();

const breakpointVariables = Object.fromEntries(
  Object.entries(breakpoints).map(([name, width]) => [`mantine-breakpoint-${name}`, width]),
);

export default defineConfig({
  plugins: [react(), firstPaint()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  css: {
    postcss: { plugins: [mantine, simpleVars({ variables: breakpointVariables })] },
  },
  build: {
    outDir: '../../../target/webui',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Servers know .js; many send .mjs as a download, which browsers refuse to run.
        assetFileNames: ({ names: [name = ''] }) =>
          `assets/[name]-[hash]${name.endsWith('.mjs') ? '.js' : '[extname]'}`,
        codeSplitting: {
          groups: [
            { name: 'locale-en', test: /locales[\\/]en\.json$/ },
            { name: 'locale-fr', test: /locales[\\/]fr\.json$/ },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: server, changeOrigin: true }, '/openapi': { target: server } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/shared/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 40_000,
  },
});
