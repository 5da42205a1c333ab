import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { signIn } from './account';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

const pages = [
  '/inbox',
  '/interactions',
  '/interactions/new',
  '/tasks',
  '/tasks/new',
  '/tasks/board',
  '/organisations/board',
  '/people',
  '/people/1',
  '/people/new',
  '/organisations',
  '/organisations/new',
  '/imports',
  '/history',
];

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test(`no WCAG 2.2 AA fault that axe can find, ${scheme}`, async ({ page }) => {
      test.setTimeout(120_000);
      await signIn(page);
      const found: string[] = [];
      for (const path of pages) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const tool = (
            window as unknown as {
              axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
            }
          ).axe;
          const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
          return (await tool.run({ runOnly: { type: 'tag', values: tags } })).violations;
        });
        for (const { id, nodes } of violations) {
          found.push(`${path} ${id}: ${nodes[0]?.html ?? ''}`);
        }
      }
      expect(found).toEqual([]);
    });
  });
}
