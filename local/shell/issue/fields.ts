import { dateTime, day } from '../dates';
import { html, type Html } from '../html';
import { avatar, person } from '../parts';
import type { Issue } from '../shapes';
import type { View } from '../view';

export type Editing = { readonly mayEdit: boolean };

/** The fields beside a work item. Those that the person may change are there to be changed. */
export function details(view: View, issue: Issue, { mayEdit }: Editing): Html {
  const { fields } = issue;
  return html`<section class="card" data-region="details" aria-label="Details">
    <h2>Details</h2>
    <dl class="fields">
      ${field('Assignee', mayEdit ? assigneeInput(issue) : person(fields.assignee, 'Unassigned'))}
      ${field('Reporter', person(fields.reporter, 'Nobody'))}
      ${field('Due date', mayEdit ? dueInput(issue) : text(day(fields.duedate, view.visitor)))}
      ${field('Priority', text(fields.priority?.name))}
      ${optional('Resolution', fields.resolution?.name)} ${lists(issue)}
      ${customFields(issue).map(([name, value]) => field(name, text(value)))}
    </dl>
  </section>`;
}

/** When it was made, changed and resolved. */
export function dates(view: View, issue: Issue): Html {
  const { fields } = issue;
  return html`<p class="dates" data-region="dates">
    Created ${dateTime(fields.created, view.visitor)}<br />Updated
    ${dateTime(fields.updated, view.visitor)} ${resolvedLine(view, issue)}
  </p>`;
}

function lists({ fields }: Issue): readonly Html[] {
  const names = (
    list: readonly { readonly name: string }[] | null | undefined,
  ): readonly string[] => (list ?? []).map(({ name }) => name);
  return [
    field('Labels', tags(fields.labels ?? [])),
    field('Components', tags(names(fields.components))),
    field('Fix versions', tags(names(fields.fixVersions))),
  ];
}

function optional(name: string, value: string | undefined): Html | null {
  return value === undefined ? null : field(name, text(value));
}

function resolvedLine({ visitor }: View, { fields }: Issue): Html | null {
  const resolved = dateTime(fields.resolutiondate, visitor);
  return resolved === '' ? null : html`<br />Resolved ${resolved}`;
}

function field(name: string, value: Html): Html {
  return html`<div class="field-row">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function text(value: string | null | undefined): Html {
  return value === null || value === undefined || value === ''
    ? html`<span class="subtle">None</span>`
    : html`${value}`;
}

function tags(names: readonly string[]): Html {
  return names.length === 0
    ? text(null)
    : html`<span class="tags"
        >${names.map((name) => html`<span class="tag">${name}</span>`)}</span
      >`;
}

function assigneeInput({ fields }: Issue): Html {
  const { assignee } = fields;
  const now = assignee ?? null;
  return html`<span class="person"
    >${now === null ? null : avatar(now)}<select
      class="quiet"
      data-edit="assignee"
      aria-label="Assignee"
      data-value="${now?.accountId ?? ''}"
    >
      <option value="">Unassigned</option>
      ${now === null ? null : html`<option value="${now.accountId}" selected>${now.displayName}</option>`}
    </select></span
  >`;
}

function dueInput({ fields }: Issue): Html {
  const due = fields.duedate ?? '';
  return html`<input
    class="quiet"
    type="date"
    data-edit="duedate"
    aria-label="Due date"
    data-value="${due}"
    value="${due}"
  />`;
}

/** Jira's own bookkeeping, of no interest to a reader. */
const NOT_SHOWN = ['Rank', 'Epic Link'];

function customFields({ fields, names }: Issue): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([id, value]) => {
    const name = names[id] ?? id;
    const shown =
      id.startsWith('customfield_') && !NOT_SHOWN.includes(name) ? plainValue(value) : null;
    return shown === null ? [] : [[name, shown] as const];
  });
}

function plainValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(plainValue).filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(', ');
  }
  const { value: option, name, displayName } = value as Readonly<Record<string, unknown>>;
  return [option, name, displayName].find((each) => typeof each === 'string') ?? null;
}
