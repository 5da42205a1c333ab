import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { signIn } from './account';
import { faults } from './axe';

/*
 * Many records at once: some by hand, all that match by filter, each taken back; and the same rows as
 * a file.
 */

// Names of their own for each run, so that a product that has data already tells the same story.
const code = Array.from({ length: 6 }, () => 'BCDFGLMNPRST'.charAt(Math.random() * 12)).join('');
const count = 120;

const rows = Array.from({ length: count }, (_, index) => `Ada;Bulk${code}${index + 100};Analyst`);
const register = ['first name;last name;job title', ...rows].join('\r\n');
const filter = encodeURIComponent(`name:bulk${code.toLowerCase()}*`);

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });
const tick = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

async function importPeople(page: Page) {
  await page.goto('/imports/new?resource=people');
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(register, 'utf8'),
  });
  await page.getByRole('button', { name: new RegExp(`^Import ${count} rows`) }).click();
  await expect(page.getByText('Import done')).toBeVisible({ timeout: 30_000 });
}

async function openList(page: Page) {
  await page.goto(`/people?filter=${filter}&sort=lastName`);
  await expect(page.getByRole('row', { name: new RegExp(`Bulk${code}100`) })).toBeVisible();
}

test('many people are tagged, edited, taken back and exported', async ({ page }) => {
  test.setTimeout(240_000);
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) failures.push(message.text());
  });
  await signIn(page);
  await importPeople(page);
  await openList(page);

  await test.step('tag three chosen by a click and a click with shift, and undo', async () => {
    await tick(page, new RegExp(`Bulk${code}100`)).click();
    await tick(page, new RegExp(`Bulk${code}102`)).click({ modifiers: ['Shift'] });
    await expect(bar(page)).toContainText('3 people');
    await bar(page).getByRole('button', { name: 'Tag', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Add tags' });
    await dialog.getByRole('combobox', { name: 'Tags' }).fill(`tag-${code}`);
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('3 people will change');
    await dialog.getByRole('button', { name: 'Tag 3 people' }).click();
    await expect(page.getByText('Tagged 3 people')).toBeVisible();
    const row = page.getByRole('row', { name: new RegExp(`Bulk${code}101`) });
    await expect(row).toContainText(`tag-${code}`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone.')).toBeVisible();
    await expect(row).not.toContainText(`tag-${code}`);
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveCount(0);
  });

  await test.step('edit a field of all that match, and undo', async () => {
    await tick(page, /^Select all loaded/).click();
    await bar(page)
      .getByRole('button', { name: `Select all ${count} people that match` })
      .click();
    await expect(bar(page)).toContainText(`All ${count} people`);
    await bar(page).getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit fields' });
    await dialog.getByRole('combobox', { name: 'Field' }).click();
    await page.getByRole('option', { name: 'Job title' }).click();
    await dialog.getByRole('textbox', { name: 'New value' }).fill('Partner');
    await expect(dialog).toContainText(`${count} people will change`);
    await dialog.getByRole('button', { name: `Change ${count} people` }).click();
    await expect(page.getByText(`Changed ${count} people`)).toBeVisible();
    const row = page.getByRole('row', { name: new RegExp(`Bulk${code}100`) });
    await expect(row).toContainText('Partner');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(row).toContainText('Analyst');
  });

  await test.step('export what matches', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Export ${count} people` });
    const file = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const lines = readFileSync(await (await file).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toMatch(/^fullName,/);
    expect(lines).toHaveLength(count + 1);
    expect(lines[1]).toContain(`Bulk${code}100`);
    expect(lines.at(-1)).toContain(`Bulk${code}${count + 99}`);
    await expect(page.getByText(`The file is ready: ${count} people.`)).toBeVisible();
  });
  expect(failures).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test(`no fault that axe can find in the bar, its dialogs and the search, ${scheme}`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await signIn(page);
      await page.goto('/people/new');
      await page.getByLabel('Last name').fill(`Axe${scheme}${code}`);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Axe${scheme}${code}`);
      await page.goto('/people');
      await tick(page, /^Select all loaded/).click();
      const found = await faults(page, 'bar');
      for (const name of ['Tag', 'Assign', 'Edit', 'Delete', 'Export']) {
        await bar(page).getByRole('button', { name, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        found.push(...(await faults(page, name)));
        await dialog.getByRole('button', { name: 'Close' }).click();
        await expect(dialog).toHaveCount(0);
      }
      await page.goto(`/search?q=Axe${scheme}${code}`);
      await expect(page.getByRole('link', { name: `Axe${scheme}${code}` })).toBeVisible();
      found.push(...(await faults(page, 'search')));
      expect(found).toEqual([]);
    });
  });
}
