import { expect, type Page } from '@playwright/test';

/** The administrator of the product under test. */
export const admin = {
  email: process.env.CRM_ADMIN_EMAIL ?? 'admin@crm.local',
  password: process.env.CRM_ADMIN_PASSWORD ?? '',
};

/** Logs in by the form, as a person does. */
export async function signIn(page: Page, account = admin) {
  await page.goto('/');
  await page.getByLabel('Email', { exact: true }).fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}
