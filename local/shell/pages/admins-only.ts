import { html } from '../html';
import { page, type Answer } from '../http';
import { icon } from '../icons';
import { layout } from '../layout';
import type { View } from '../view';

/** What everybody else sees in the place of Jira administration. */
export async function adminsOnly(view: View): Promise<Answer> {
  const main = html`<div class="notice" data-testid="refusal">
    ${icon('lock')}
    <h1>You can't see this page</h1>
    <p>
      Only Jira administrators can open Jira administration. You look as
      ${view.visitor.displayName}, who is none.
    </p>
    <p><a href="/jira/projects">View projects</a></p>
  </div>`;
  return page(await layout(view, { title: 'No access', main }), 403);
}
