import type { Bridge } from './bridge/bridge.mjs';
import { showFlag } from './flags.mjs';
import { findPeople } from './people.mjs';
import { changeInJira } from './server.mjs';

/** The view of one work item: fields that can be changed, status, panels that open and stay open. */
export function startIssue(bridge: Bridge): void {
  const article = document.querySelector<HTMLElement>('[data-issue]');
  const key = article?.dataset['issue'];
  if (article === null || key === undefined) return;

  startPanels(key);
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const change: Change = async (what, run) => {
    try {
      await run();
      await refreshRegions();
      bridge.announce('JIRA_ISSUE_CHANGED', { issueKey: key });
    } catch (cause) {
      const description = cause instanceof Error ? cause.message : String(cause);
      showFlag({
        id: 'issue-change',
        type: 'error',
        title: `${what} was not changed`,
        description,
      });
    }
  };
  startFields(article, (field, value) =>
    change(NAMES[field] ?? field, () => changeInJira('PUT', path, { fields: { [field]: value } })),
  );
  startButtons(article, (id) =>
    change('Status', () => changeInJira('POST', `${path}/transitions`, { transition: { id } })),
  );
}

type Change = (what: string, run: () => Promise<void>) => Promise<void>;

/** Fields are listened to from above, for they are replaced after each change. */
function startFields(
  article: HTMLElement,
  edit: (field: string, value: unknown) => Promise<void>,
): void {
  article.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement | HTMLSelectElement;
    const field = input.dataset['edit'];
    if (field === undefined || input.value === input.dataset['value']) return;
    const value = input.value === '' ? null : input.value;
    void edit(field, field === 'assignee' && value !== null ? { accountId: value } : value);
  });
  article.addEventListener('focusin', (event) => {
    const input = event.target as HTMLElement;
    if (input.dataset['edit'] === 'assignee') void fillPeople(input as HTMLSelectElement);
  });
  article.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const field = form.dataset['editForm'];
    if (field === undefined) return;
    event.preventDefault();
    void edit(field, (form.elements.namedItem('value') as HTMLInputElement).value.trim());
  });
}

function startButtons(article: HTMLElement, move: (transition: string) => Promise<void>): void {
  article.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest('button');
    if (button === null) return;
    const { transition, openEdit, cancelEdit } = button.dataset;
    if (transition !== undefined) void move(transition);
    if (openEdit !== undefined) showEditor(button, true);
    if (cancelEdit !== undefined) showEditor(button, false);
  });
}

const NAMES: Readonly<Record<string, string>> = {
  summary: 'Summary',
  assignee: 'Assignee',
  duedate: 'Due date',
};

function showEditor(button: HTMLElement, isOpen: boolean): void {
  const region = button.closest('[data-region]');
  const form = region?.querySelector<HTMLFormElement>('form');
  if (region === null || form === null || form === undefined) return;

  form.hidden = !isOpen;
  for (const other of region.querySelectorAll<HTMLElement>('h1, [data-open-edit]'))
    other.hidden = isOpen;
  if (isOpen) form.querySelector('input')?.select();
  else form.reset();
}

async function fillPeople(select: HTMLSelectElement): Promise<void> {
  if (select.dataset['filled'] === 'yes') return;
  select.dataset['filled'] = 'yes';
  const listed = new Set([...select.options].map(({ value }) => value));
  for (const { accountId, displayName } of await findPeople('')) {
    if (!listed.has(accountId)) select.add(new Option(displayName, accountId));
  }
}

/** Shows what has changed without touching the app's frames. */
async function refreshRegions(): Promise<void> {
  const response = await fetch(window.location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const region of document.querySelectorAll<HTMLElement>('[data-region]')) {
    const name = CSS.escape(region.dataset['region'] ?? '');
    const next = fresh.querySelector(`[data-region="${name}"]`);
    if (next !== null) region.replaceWith(document.importNode(next, true));
  }
  document.title = fresh.title;
}

/** A panel that was opened on a work item is open when one comes back to it. */
function startPanels(issueKey: string): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-panel]')) {
    const name = button.dataset['panel'] ?? '';
    const panel = document.getElementById(`panel-${name}`);
    const memory = `shell-panel ${name} ${issueKey}`;
    if (panel === null) continue;

    const show = (isOpen: boolean): void => {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
      if (isOpen) panel.dispatchEvent(new Event('shell:open'));
      localStorage.setItem(memory, isOpen ? 'open' : 'closed');
    };
    if (localStorage.getItem(memory) === 'open') show(true);
    button.addEventListener('click', () => show(panel.hidden));
    panel.querySelector('[data-close-panel]')?.addEventListener('click', () => {
      show(false);
      button.focus();
    });
  }
  for (const group of document.querySelectorAll<HTMLDetailsElement>('[data-context]')) {
    const memory = `shell-context ${group.dataset['context'] ?? ''}`;
    group.addEventListener('toggle', () => {
      if (group.open) group.dispatchEvent(new Event('shell:open'));
      localStorage.setItem(memory, group.open ? 'open' : 'closed');
    });
    if (localStorage.getItem(memory) === 'open') group.open = true;
  }
}
