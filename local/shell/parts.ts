import { html, type Html } from './html';
import { typeIcon } from './icons';
import type { ShortIssue, Status, User } from './shapes';

/** Pieces that several pages show. */

const TONES: Readonly<Record<string, string>> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

/** Which colours a status has: by its category, as everywhere in Jira. */
export function toneOf({ statusCategory }: Status): string {
  return TONES[statusCategory.key] ?? 'default';
}

export function statusLozenge(status: Status | null | undefined): Html {
  if (status === null || status === undefined) return html``;
  return html`<span class="lozenge lozenge-${toneOf(status)}">${status.name}</span>`;
}

/** Initials on one of a few calm colours: the same person always has the same. */
export function avatar({ accountId, displayName }: User, size: 'small' | 'medium' = 'small'): Html {
  const initials = displayName
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('');
  const tone = toneNumber(accountId);
  return html`<span class="avatar avatar-${size} avatar-tone-${tone}" aria-hidden="true"
    >${initials.toUpperCase()}</span
  >`;
}

export function person(user: User | null | undefined, nobody: string): Html {
  if (user === null || user === undefined) return html`<span class="subtle">${nobody}</span>`;
  const inactive = user.active ? null : html` <span class="subtle">(inactive)</span>`;
  return html`<span class="person"
    >${avatar(user)}<span>${user.displayName}${inactive}</span></span
  >`;
}

/** One line for a work item: its type, key, summary and status. */
export function issueRow({ key, fields }: ShortIssue): Html {
  return html`<li class="issue-row">
    ${typeIcon(fields.issuetype?.name ?? 'Work item')}
    <a
      href="/browse/${key}"
      class="issue-key ${fields.status?.statusCategory.key === 'done' ? 'is-done' : ''}"
      >${key}</a
    >
    <span class="issue-summary">${fields.summary ?? ''}</span>
    ${statusLozenge(fields.status)}
  </li>`;
}

export function breadcrumbs(
  steps: readonly { readonly text: string; readonly href?: string }[],
): Html {
  return html`<nav class="breadcrumbs" aria-label="Breadcrumbs">
    <ol>
      ${steps.map(({ text, href }) => html`<li>${href === undefined ? html`<span>${text}</span>` : html`<a href="${href}">${text}</a>`}</li>`)}
    </ol>
  </nav>`;
}

/** One of six colours; the same text always has the same. */
export function toneNumber(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % 6;
}
