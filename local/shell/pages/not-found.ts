import { html } from '../html';
import { page, type Answer } from '../http';
import { icon } from '../icons';
import { layout } from '../layout';
import type { View } from '../view';

/** What Jira says of things that are not there, and of things that one may not see: the same. */
export async function notFound(view: View, why: string): Promise<Answer> {
  const main = html`<div class="notice" data-testid="not-found">
    ${icon('search')}
    <h1>We couldn't find that</h1>
    <p>${why}</p>
    <p><a href="/jira/projects">View projects</a></p>
  </div>`;
  return page(await layout(view, { title: 'Not found', main }), 404);
}
