import { expect, test, type Page } from '@playwright/test';
import { signIn } from './account';

/*
 * An administrator makes a choice and a date for people, fills them in on a person, and finds that
 * person by them: as columns, as a filter, and in the history.
 */

// Names of their own for each run, so that a product that has data already tells the same story.
const code = Array.from({ length: 6 }, () => 'BCDFGLMNPRST'.charAt(Math.random() * 12)).join('');
const tier = `Tier ${code}`;
const review = `Review ${code}`;
const lastName = `Almeida${code}`;

function watch(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) failures.push(message.text());
  });
  return failures;
}

async function define(page: Page, name: string, type: string, choices: string[] = []) {
  await page.getByRole('button', { name: 'New field' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name in French').fill(name);
  await dialog.getByLabel('Name in English').fill(name);
  await dialog.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: type, exact: true }).click();
  for (const [index, choice] of choices.entries()) {
    await dialog.getByRole('button', { name: 'Add a choice' }).click();
    await dialog.getByLabel(`Choice ${index + 1}, in French`).fill(choice);
    await dialog.getByLabel(`Choice ${index + 1}, in English`).fill(choice);
  }
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText(`Field “${name}” created.`)).toBeVisible();
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
}

test('a field of the firm, from its making to a filter', async ({ page }) => {
  test.setTimeout(180_000);
  const failures = watch(page);
  await signIn(page);

  await test.step('make a choice and a date for people', async () => {
    await page.goto('/settings/custom-fields');
    await define(page, tier, 'Choice', ['Gold', 'Silver']);
    await define(page, review, 'Date');
  });

  await test.step('fill them in on a person', async () => {
    await page.goto('/people/new');
    await page.getByLabel('Last name').fill(lastName);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lastName);
    const facts = page.getByRole('region', { name: 'Key facts' });
    await facts.getByRole('button', { name: `Edit: ${tier}` }).click();
    await page.getByRole('option', { name: 'Silver' }).click();
    await expect(page.getByText(`${tier} saved`)).toBeVisible();
    await facts.getByRole('button', { name: `Edit: ${review}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^15 / }).click();
    await expect(page.getByText(`${review} saved`)).toBeVisible();
    await page.reload();
    await expect(facts.getByRole('button', { name: `Edit: ${tier}` })).toHaveText('Silver');
    await expect(facts.getByRole('button', { name: `Edit: ${review}` })).toHaveText(/^15 /);
  });

  await test.step('read in the history what they are called, and the words of the choice', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    const history = page.getByRole('tabpanel', { name: 'History' });
    const edits = history.getByRole('button', { name: /^Edited/ });
    await expect(edits).toHaveCount(2);
    for (const edit of await edits.all()) await edit.click();
    await expect(history.getByText(tier).first()).toBeVisible();
    await expect(history.getByText('Silver').first()).toBeVisible();
    await expect(history.getByText('custom.')).toHaveCount(0);
  });

  await test.step('show it as a column and sort by it', async () => {
    await page.goto(`/people?filter=${encodeURIComponent(`lastName:${lastName}`)}`);
    await page.getByRole('button', { name: 'Columns and density' }).click();
    await page.getByRole('menuitemcheckbox', { name: tier }).click();
    await page.keyboard.press('Escape');
    const row = page.getByRole('row', { name: new RegExp(lastName) });
    await expect(row.getByRole('gridcell', { name: 'Silver' })).toBeVisible();
    await page.getByRole('columnheader', { name: tier }).getByRole('button').click();
    await expect(page.getByRole('columnheader', { name: tier })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(row).toBeVisible();
  });

  await test.step('filter by the choice, offered in words', async () => {
    await page.goto('/people');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitem', { name: tier }).click();
    await page.getByRole('option', { name: /^Silver/ }).click();
    const chips = page.getByRole('list', { name: 'Active filters' });
    await expect(chips).toContainText(`${tier}Silver`);
    await expect(page.getByRole('row', { name: new RegExp(lastName) })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitem', { name: review }).click();
    await page.getByRole('button', { name: /^15 / }).click();
    await expect(chips).toContainText(review);
    await expect(page.getByRole('row', { name: new RegExp(lastName) })).toBeVisible();
  });

  await test.step('be told what a removal does, and take it back', async () => {
    await page.goto('/settings/custom-fields');
    await page.getByRole('button', { name: `Actions for the field ${tier}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 person has a value of this field.');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: `Restore ${tier}` }).click();
    await expect(page.getByText(`Field “${tier}” restored, with its values.`)).toBeVisible();
    await expect(page.getByRole('button', { name: tier, exact: true })).toBeVisible();
  });

  expect(failures).toEqual([]);
});
