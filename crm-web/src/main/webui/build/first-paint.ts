import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariables, theme } from '../src/app/theme.ts';

/** The theme's variables as a static style sheet, and the page's colours from the first frame on. */
function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(merged);
  const own = cssVariables(merged);
  const css = convertCssVariables(
    {
      variables: { ...base.variables, ...own.variables },
      light: { ...base.light, ...own.light, '--mantine-color-scheme': 'light' },
      dark: { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
    },
    ':root',
  );
  return `${css} html { background: var(--crm-page); color-scheme: var(--mantine-color-scheme); }`;
}

interface Asset {
  fileName: string;
  source: string;
  type: string;
}

function asset(name: string, extension: string, source: string, type: string): Asset {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/${name}-${hash}.${extension}`, source, type };
}

/**
 * Puts into the head what must be there before the first paint: the theme's variables and the
 * script that picks light or dark. Both are files, so that a policy without inline code holds.
 */
export function firstPaint(): Plugin {
  const script = readFileSync(new URL('./color-scheme.js', import.meta.url), 'utf8');
  const style = asset('theme', 'css', themeCss(), 'text/css');
  const scheme = asset('color-scheme', 'js', script, 'text/javascript');
  return {
    name: 'first-paint',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = [style, scheme].find((file) => request.url === `/${file.fileName}`);
        if (!found) {
          next();
          return;
        }
        response.setHeader('Content-Type', found.type);
        response.end(found.source);
      });
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: `/${scheme.fileName}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'stylesheet', href: `/${style.fileName}` }, injectTo: 'head' },
    ],
    generateBundle() {
      for (const { fileName, source } of [style, scheme]) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
