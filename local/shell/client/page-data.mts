import type { PageData } from '../protocol';

/** What the server wrote into the page for this script. */
export function readPageData(): PageData {
  const element = document.getElementById('page-data');
  return JSON.parse(element?.textContent ?? '{}') as PageData;
}
