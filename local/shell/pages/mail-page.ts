import { dateTime } from '../dates';
import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { layout } from '../layout';
import type { SentMail } from '../../jira/store/outbox';
import type { View } from '../view';
import { notFound } from './not-found';

/** What Jira would have sent this person by e-mail, newest first. Nobody is written to from here. */
export async function mailPage(view: View): Promise<Answer> {
  const { site, visitor } = view;
  if (site.isReal) return notFound(view, 'A real site sends its mail itself.');

  const sent = await site.jira.outbox();
  const mine = sent.filter(({ recipients }) => recipients.includes(visitor.accountId)).reverse();
  const main = html`<div class="page">
    <h1>Mail from Jira</h1>
    <p class="subtle">
      What Jira would have sent ${visitor.displayName} by e-mail. Nothing leaves this machine.
    </p>
    ${mine.length === 0 ? html`<p class="empty">Nothing so far.</p>` : mine.map((mail) => letter(mail, view))}
  </div>`;
  return page(await layout(view, { title: 'Mail from Jira', main }));
}

function letter({ issueId, sentMs, subject, textBody, htmlBody }: SentMail, view: View): Html {
  return html`<article class="mail">
    <h2><a href="/browse/${issueId}">${subject}</a></h2>
    <p class="subtle">${dateTime(new Date(sentMs).toISOString(), view.visitor)}</p>
    <p class="mail-text">${textBody ?? htmlBody ?? ''}</p>
  </article>`;
}
