import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What axe finds wrong with the page as it stands, after WCAG 2.2 AA. */
export async function faults(page: Page, where: string): Promise<string[]> {
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
  return violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html ?? ''}`);
}
