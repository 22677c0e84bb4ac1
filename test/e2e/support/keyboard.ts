import type { Locator, Page } from '@playwright/test';

import { expect } from './test';

const MOST_STOPS = 60;

/** Goes on by Tab, or back by Shift+Tab, until the element has the focus; each stop on the way must show that it has it. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`${MOST_STOPS} times ${key} did not lead to ${String(target)}.`);
}

/** What is focused differs from what it looks like without the focus: an outline, a ring or a border of another colour. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const unseen = await frame.evaluate<string | null>(UNSEEN_FOCUS);
    expect(unseen).toBeNull();
  }
}

// As text: the program that these tests belong to knows no DOM.
const UNSEEN_FOCUS = `(async () => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.tagName === 'IFRAME') return null;
  // Once each: a field for a date has several stops, and would begin again at its first.
  window.seenWithFocus ??= new WeakSet();
  if (window.seenWithFocus.has(focused)) return null;
  window.seenWithFocus.add(focused);
  const looks = (element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join(' ');
  };
  const parts = [focused];
  while (parts.length < 4 && parts.at(-1).parentElement !== null) parts.push(parts.at(-1).parentElement);
  // A box to tick is drawn beside the field that has the focus.
  parts.push(...focused.parentElement.querySelectorAll('svg, span'));
  const shown = parts.map(looks);
  focused.blur();
  await new Promise((shownAnew) => setTimeout(shownAnew));
  const plain = parts.map(looks);
  focused.focus({ preventScroll: true, focusVisible: true });
  return shown.some((look, at) => look !== plain[at]) ? null : focused.outerHTML.slice(0, 200);
})()`;
