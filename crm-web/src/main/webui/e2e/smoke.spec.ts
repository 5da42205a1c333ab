import { expect, test } from '@playwright/test';
import { admin, signIn } from './account';

test('the administrator signs in and finds the lists', async ({ page }) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));

  await signIn(page);
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('People');
  await page.goto('/organisations');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Organisations');

  expect(failures).toEqual([]);
});

test('a wrong password is refused in words', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Email', { exact: true }).fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
});
