import { expect, test, type Page } from '@playwright/test';
import { signIn } from './account';
import { faults } from './axe';

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
  '/tags',
  '/settings/profile',
  '/access-log',
  '/settings/users',
  '/settings/teams',
  '/settings/roles',
  '/settings/access',
  '/settings/custom-fields',
  '/search',
];

/** Screens that open over a page. */
const opened: [string, (page: Page) => Promise<void>][] = [
  [
    'the notifications',
    async (page) => {
      await page.getByRole('button', { name: /notification/i }).click();
      await page.getByRole('dialog', { name: 'Notifications' }).waitFor();
    },
  ],
  [
    'the dialog of a custom field',
    async (page) => {
      await page.goto('/settings/custom-fields');
      await page.getByRole('button', { name: 'New field' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Type' }).click();
      await page.getByRole('option', { name: 'Choice', exact: true }).click();
      await dialog.getByRole('button', { name: 'Add a choice' }).click();
    },
  ],
];

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test(`no WCAG 2.2 AA fault that axe can find, ${scheme}`, async ({ page }) => {
      test.setTimeout(240_000);
      await signIn(page);
      const found: string[] = [];
      for (const path of pages) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        found.push(...(await faults(page, path)));
      }
      for (const [name, open] of opened) {
        await open(page);
        found.push(...(await faults(page, name)));
      }
      expect(found).toEqual([]);
    });
  });
}
