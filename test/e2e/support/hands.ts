import type { FrameLocator, Locator, Page } from '@playwright/test';

import { tabTo } from './keyboard';
import { appOf } from './page';
import { expect } from './test';

/** Somebody who uses the product by keyboard alone. */
export type Hands = {
  /** Opens an address, and goes by Jira's own link past its navigation. */
  open(url: string): Promise<void>;
  press(name: string, within?: Locator | FrameLocator): Promise<void>;
  tab(name: string): Promise<void>;
  /** Replaces what a field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Types into one of Atlassian's select fields and takes what it finds. */
  choose(field: string, option: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  lookAs(name: string): Promise<void>;
  /** By the clock in Jira's bar. */
  goOnToNextDay(): Promise<void>;
};

export function handsOn(page: Page): Hands {
  const app = appOf(page);
  const { keyboard } = page;

  const press: Hands['press'] = async (name, within = app) => {
    await tabTo(page, within.getByRole('button', { name, exact: true }));
    await keyboard.press('Enter');
  };
  const write: Hands['write'] = async (field, text) => {
    await tabTo(page, field);
    await keyboard.press('Control+A');
    await keyboard.type(text);
  };
  const openMenu = async (label: string) => {
    await keyboard.press('Escape');
    await page.goto(page.url());
    await tabTo(page, page.locator('summary', { hasText: label }));
    await keyboard.press('Enter');
  };

  return {
    press,
    write,
    async open(url) {
      await page.goto(url);
      await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }));
      await keyboard.press('Enter');
    },
    async tab(name) {
      const wanted = app.getByRole('tab', { name, exact: true });
      await tabTo(page, app.getByRole('tab', { selected: true }));
      const tabs = await app.getByRole('tab').count();
      for (let step = 0; step < tabs; step++) {
        if ((await wanted.getAttribute('aria-selected')) === 'true') break;
        await keyboard.press('ArrowRight');
      }
      await expect(wanted).toHaveAttribute('aria-selected', 'true');
    },
    async choose(field, option) {
      await tabTo(page, app.getByRole('combobox', { name: field, exact: true }));
      await keyboard.type(option);
      await expect(app.getByRole('option', { name: option, exact: true })).toBeVisible();
      await keyboard.press('Enter');
    },
    async tick(box) {
      await tabTo(page, box);
      await keyboard.press('Space');
    },
    async lookAs(name) {
      await openMenu('You look as');
      await expect(page.getByRole('searchbox', { name: 'Look as another user' })).toBeFocused();
      await keyboard.type(name);
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
      await keyboard.press('Enter');
      await expect(page.locator('summary', { hasText: 'You look as' })).toContainText(name);
    },
    async goOnToNextDay() {
      await openMenu('Time on this site');
      const clock = page.locator('summary', { hasText: 'Time on this site' });
      const today = await clock.innerText();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await expect(clock).not.toHaveText(today, { useInnerText: true });
    },
  };
}
