import { dateTime } from '../dates';
import { html, type Html } from '../html';
import { avatar } from '../parts';
import type { History, Issue } from '../shapes';
import type { View } from '../view';

const MOST_SHOWN = 40;

/** What happened to a work item, newest first. */
export function history(view: View, { changelog, names }: Issue): Html {
  const entries = [...(changelog?.histories ?? [])].sort((a, b) =>
    b.created.localeCompare(a.created),
  );
  return html`<section class="card" data-region="history" aria-label="History">
    <h2>History</h2>
    ${entries.length === 0 ? html`<p class="subtle">Nothing has changed since it was created.</p>` : null}
    <ol class="history">
      ${entries.slice(0, MOST_SHOWN).map((entry) => line(view, entry, names))}
    </ol>
    ${entries.length > MOST_SHOWN ? html`<p class="subtle">${entries.length - MOST_SHOWN} older changes are not shown.</p>` : null}
  </section>`;
}

function line({ visitor }: View, { author, created, items }: History, names: Issue['names']): Html {
  const who = author ?? { accountId: '', displayName: 'Somebody', active: true };
  return html`<li>
    ${avatar(who)}
    <div>
      <p>
        <strong>${who.displayName}</strong>
        <span class="subtle">${dateTime(created, visitor)}</span>
      </p>
      <ul>
        ${items.map((item) => change(item, names))}
      </ul>
    </div>
  </li>`;
}

function change(item: History['items'][number], names: Issue['names']): Html {
  const name = names[item.field] ?? item.field;
  const from = shorten(item.fromString ?? '');
  const to = shorten(item.toString ?? '');
  return html`<li>
    <span class="history-field">${name}</span> ${value(from)} <span aria-hidden="true">&rarr;</span
    ><span class="visually-hidden"> to </span> ${value(to)}
  </li>`;
}

function value(text: string): Html {
  return text === ''
    ? html`<span class="subtle">None</span>`
    : html`<span class="history-value">${text}</span>`;
}

function shorten(text: string): string {
  const shown = text.replace(/ 00:00:00\.0$/, '');
  return shown.length > 120 ? `${shown.slice(0, 119)}…` : shown;
}
