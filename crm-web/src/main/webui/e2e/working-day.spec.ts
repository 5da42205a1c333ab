import { expect, test, type Page } from '@playwright/test';
import { signIn } from './account';

/*
 * A working day: a call is logged with the person it was with, a task comes out of it, the board is
 * tidied up by mouse and by keys, and the record's page tells it all.
 */

// Names of their own for each run, so that a product that has data already tells the same story.
const code = Array.from({ length: 6 }, () => 'BCDFGLMNPRST'.charAt(Math.random() * 12)).join('');
const lastName = `Vasseur${code}`;
const subject = `Fees of the bond fund ${code}`;
const todo = `Send the fact sheet ${code}`;

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function watch(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) failures.push(message.text());
  });
  return failures;
}

async function createPerson(page: Page) {
  await page.goto('/people/new');
  await page.getByLabel('First name').fill('Ada');
  await page.getByLabel('Last name').fill(lastName);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ada ${lastName}`);
}

async function logCall(page: Page) {
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  const composer = page.getByRole('form', { name: 'Log an interaction' });
  await composer.getByRole('textbox', { name: 'Subject' }).fill(subject);
  const details = composer.getByRole('textbox', { name: 'Details' });
  await details.pressSequentially('Ask @Admin');
  await page.getByRole('option', { name: /Administrator/ }).click();
  await expect(details).toHaveValue('Ask @Administrator ');
  await page
    .getByTestId('attach')
    .setInputFiles({ name: 'whiteboard.png', mimeType: 'image/png', buffer: picture });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`“${subject}” logged`)).toBeVisible();
  await expect(composer).toHaveCount(0);
}

test('a day of calls and tasks', async ({ page }) => {
  test.setTimeout(180_000);
  const failures = watch(page);
  await signIn(page);

  await test.step('log a call on a person, with a mention and a picture', async () => {
    await createPerson(page);
    await logCall(page);
    const line = page.getByRole('article').filter({ hasText: subject });
    await line.getByRole('button').first().click();
    await expect(line.getByText('@Administrator')).toBeVisible();
    await line.getByRole('button', { name: 'Look at whiteboard.png' }).click();
    await expect(page.getByRole('img', { name: 'whiteboard.png' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('plan a task from there and find it in the list', async () => {
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    await page.getByRole('textbox', { name: 'Task' }).fill(todo);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`“${todo}” added`)).toBeVisible();
    await page.goto(`/tasks?filter=${encodeURIComponent(`title:*${code}*`)}`);
    await expect(page.getByRole('row', { name: new RegExp(todo) })).toContainText(lastName);
  });

  await test.step('put it off and take that back', async () => {
    const row = page.getByRole('row', { name: new RegExp(todo) });
    await row.getByRole('button', { name: 'Put off' }).click();
    await page.getByRole('menuitem', { name: 'By 1 week' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone')).toBeVisible();
  });

  await test.step('move it on the board by keys, by mouse and by menu', async () => {
    await page.goto(`/tasks/board?filter=${encodeURIComponent(`title:*${code}*`)}`);
    const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name},`) });
    const card = page.getByRole('link', { name: todo });
    await expect(column('To do').getByRole('link', { name: todo })).toBeVisible();
    await card.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(column('In progress').getByRole('link', { name: todo })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'In progress' })).toBeAttached();
    await expect(column('In progress')).toHaveAttribute('aria-label', 'In progress, 1 card');

    await page.getByRole('article').filter({ hasText: todo }).dragTo(column('Cancelled'));
    await expect(column('Cancelled').getByRole('link', { name: todo })).toBeVisible();

    await page.getByRole('button', { name: `Move ${todo}` }).click();
    await page.getByRole('menuitem', { name: 'To do' }).click();
    await expect(column('To do').getByRole('link', { name: todo })).toBeVisible();
  });

  await test.step('do it from the list', async () => {
    await page.goto(`/tasks?filter=${encodeURIComponent(`title:*${code}*`)}`);
    await page.getByRole('button', { name: `Mark done: ${todo}` }).click();
    await expect(page.getByText(`“${todo}” done`)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('row', { name: new RegExp(todo) })).toContainText('Done');
  });

  expect(failures).toEqual([]);
});

test('the inbox holds what is to be treated until it is', async ({ page }) => {
  test.setTimeout(120_000);
  const failures = watch(page);
  await signIn(page);
  await createPerson(page);
  const wanted = `Call back ${code}`;
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const composer = page.getByRole('form', { name: 'Log an interaction' });
  await composer.getByRole('textbox', { name: 'Subject' }).fill(wanted);
  await composer.getByRole('button', { name: 'Next action' }).click();
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await page.keyboard.press('Escape');
  await composer.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText(`“${wanted}” logged`)).toBeVisible();

  await page.goto('/inbox?box=unassigned');
  const row = page.getByRole('row', { name: new RegExp(wanted) });
  await row.getByRole('button', { name: 'Take it' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: /^Mine/ }).click();
  await page
    .getByRole('row', { name: new RegExp(wanted) })
    .getByRole('button', { name: `Mark done: ${wanted}` })
    .click();
  await expect(page.getByText(`“${wanted}” done`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(wanted) })).toHaveCount(0);
  expect(failures).toEqual([]);
});
