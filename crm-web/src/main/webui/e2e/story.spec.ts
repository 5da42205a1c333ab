import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { signIn } from './account';

/*
 * The story that the product is for: a register goes in, somebody is found in spite of a typing
 * error, an edit shows who made it, the import is taken back, and the list comes out as a file.
 */

// Names of its own for each run, so that a product that has data already tells the same story.
const code = Array.from({ length: 6 }, () => 'BCDFGLMNPRST'.charAt(Math.random() * 12)).join('');
const number = String(Date.now()).slice(-7);
const firm = `MANDRAGORE PATRIMOINE ${code}`;

const register = [
  'no_amf;entite_nom;pays_siege;site_internet;lei',
  `GP-1${number};ÉTOILE POLAIRE ${code};FR;www.etoile-polaire.example;`,
  `GP-1${number};ÉTOILE POLAIRE ${code};FR;www.etoile-polaire.example;`,
  `GP-2${number};${firm};FR;mandragore.example;`,
  `GP-3${number};COMPTOIR DES TROIS RIVIÈRES ${code};FR;;`,
].join('\r\n');

/** Nothing the page does may break the server's content security policy or fail in silence. */
function watch(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) failures.push(message.text());
  });
  return failures;
}

async function importRegister(page: Page) {
  await page.goto('/imports/new');
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'register.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\uFEFF' + register, 'utf8'),
  });
  await page.getByRole('button', { name: /^Import 4 rows/ }).click();
  await expect(page.getByText('Import done')).toBeVisible({ timeout: 30_000 });
}

test('a register goes in, is found, edited, taken back and comes out', async ({ page }) => {
  test.setTimeout(180_000);
  const failures = watch(page);
  await signIn(page);

  await test.step('import the register', async () => {
    await importRegister(page);
    const counts = page.getByRole('group', { name: 'What became of each row' });
    await expect(counts).toContainText('3');
    await expect(counts).toContainText('Merged');
  });
  const importPage = page.url();

  await test.step('find a firm by a misspelt name', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /Search people/ }).fill(`mandragor patrimoin ${code}`);
    await expect(page.getByRole('dialog').getByText(firm).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(firm);
  });

  await test.step('edit it in place', async () => {
    await page.getByRole('button', { name: 'Edit: City' }).click();
    await page.getByRole('textbox', { name: 'City' }).fill('Nantes');
    await page.keyboard.press('Enter');
    await expect(page.getByText('City saved')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Edit: City' })).toHaveText('Nantes');
  });

  await test.step('see who changed what', async () => {
    const history = page.getByRole('region', { name: 'Activity' });
    await expect(history).toContainText('City changed');
    await expect(history).toContainText('Administrator');
  });

  await test.step('undo the import: what was edited since stays', async () => {
    await page.goto(importPage);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByText('This import was undone')).toBeVisible();
    await page.goto(`/organisations?filter=${code}`);
    await expect(page.getByRole('row', { name: new RegExp(firm) })).toBeVisible();
    await expect(page.getByRole('row', { name: /TROIS RIVIÈRES/ })).toHaveCount(0);
  });

  await test.step('get a CSV of the list', async () => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
    const lines = readFileSync(await (await file).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toContain('name');
    expect(lines.filter((line) => line.includes(firm))).toHaveLength(1);
  });

  expect(failures).toEqual([]);
});
