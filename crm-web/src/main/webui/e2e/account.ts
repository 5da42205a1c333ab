import { expect, type Page } from '@playwright/test';

/** The administrator of the product under test. */
export const admin = {
  email: process.env.CRM_ADMIN_EMAIL ?? 'admin@crm.local',
  password: process.env.CRM_ADMIN_PASSWORD ?? '',
};

/** Logs in by the form, as a person does. */
export async function signIn(page: Page, account = admin) {
  await page.goto('/');
  // A choice made in the browser outlives sign-in; without one the account's language takes over.
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Email', { exact: true }).fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}
