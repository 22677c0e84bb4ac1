import { issueExtension } from '../extensions';
import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { icon, typeIcon } from '../icons';
import { richText } from '../issue/adf';
import { contextStatus } from '../issue/context-status';
import { dates, details } from '../issue/fields';
import { history } from '../issue/history';
import { children, links } from '../issue/relations';
import { layout } from '../layout';
import { breadcrumbs, toneOf } from '../parts';
import { Issue, Permissions, type Project, type Transition } from '../shapes';
import { frameBox, location, modulesAt, type View } from '../view';
import { readProject } from './project-header';

type Shown = {
  readonly issue: Issue;
  readonly project: Project;
  readonly may: (permission: string) => boolean;
};

/** The view of one work item, with what apps add to it: a panel behind its button, a context beside the fields. */
export async function issuePage(view: View, key: string): Promise<Answer> {
  const shown = await read(view, key);
  const { issue, project, may } = shown;
  const mayEdit = may('EDIT_ISSUES');
  const panels = panelBoxes(view, shown);

  const main = html`<article class="issue" data-issue="${issue.key}">
    <div class="issue-main">
      ${breadcrumbs(trail(shown))} ${title(issue, mayEdit)} ${panels.buttons}
      <section class="card" data-region="description" aria-label="Description">
        <h2>Description</h2>
        <div class="rich">
          ${richText(issue.fields.description) ?? html`<p class="subtle">No description.</p>`}
        </div>
      </section>
      ${panels.boxes} ${await children(view, issue)} ${links(issue)} ${history(view, issue)}
    </div>
    <div class="issue-side">
      ${status(issue, may('TRANSITION_ISSUES'))} ${details(view, issue, { mayEdit })}
      ${await contexts(view, shown)} ${dates(view, issue)}
    </div>
  </article>`;
  return page(
    await layout(view, { title: `[${issue.key}] ${issue.fields.summary ?? ''}`, main, project }),
  );
}

async function read(view: View, key: string): Promise<Shown> {
  const { jira } = view.visitor;
  const name = encodeURIComponent(key);
  const [issue, { permissions }] = await Promise.all([
    jira.get(`/rest/api/3/issue/${name}?expand=names,changelog,transitions`, Issue),
    jira.get(
      `/rest/api/3/mypermissions?permissions=EDIT_ISSUES,TRANSITION_ISSUES&issueKey=${name}`,
      Permissions,
    ),
  ]);
  const project = await readProject(view, issue.fields.project.key);
  return { issue, project, may: (permission) => permissions[permission]?.havePermission === true };
}

function trail({
  issue,
  project,
}: Shown): readonly { readonly text: string; readonly href?: string }[] {
  const { parent } = issue.fields;
  return [
    { text: 'Projects', href: '/jira/projects' },
    { text: project.name, href: `/jira/projects/${project.key}` },
    ...(parent === null || parent === undefined
      ? []
      : [{ text: parent.key, href: `/browse/${parent.key}` }]),
    { text: issue.key },
  ];
}

function title({ fields }: Issue, mayEdit: boolean): Html {
  const summary = fields.summary ?? '';
  const edit = html`<button
      type="button"
      class="icon-button"
      data-open-edit="summary"
      aria-label="Edit summary"
    >
      ${icon('pencil')}
    </button>
    <form class="edit-summary" data-edit-form="summary" hidden>
      <input
        class="field"
        name="value"
        aria-label="Summary"
        value="${summary}"
        data-value="${summary}"
        maxlength="255"
        required
      />
      <button class="button button-primary">Save</button
      ><button type="button" class="button" data-cancel-edit>Cancel</button>
    </form>`;
  return html`<div class="issue-title" data-region="title">
    ${typeIcon(fields.issuetype.name)}
    <h1>${summary}</h1>
    ${mayEdit ? edit : null}
  </div>`;
}

function panelBoxes(
  view: View,
  shown: Shown,
): { readonly buttons: Html | null; readonly boxes: readonly Html[] } {
  const modules = modulesAt(view, 'panel');
  if (modules.length === 0) return { buttons: null, boxes: [] };

  const buttons = html`<div class="actions">
    ${modules.map((module) => html`<button type="button" class="button" data-panel="${module.key}" aria-expanded="false" aria-controls="panel-${module.key}">${icon('shield')}${module.title}</button>`)}
  </div>`;
  const boxes = modules.map((module) => {
    const box = frameBox(view, {
      module,
      extension: issueExtension(module, shown, location(view)),
      basePath: null,
    });
    return html`<section
      class="card panel-card"
      id="panel-${module.key}"
      aria-label="${module.title}"
      hidden
    >
      <div class="card-head">
        <h2>${module.title}</h2>
        <button
          type="button"
          class="icon-button"
          data-close-panel="${module.key}"
          aria-label="Hide ${module.title}"
        >
          ${icon('close')}
        </button>
      </div>
      ${box}
    </section>`;
  });
  return { buttons, boxes };
}

async function contexts(view: View, shown: Shown): Promise<readonly Html[]> {
  return Promise.all(
    modulesAt(view, 'context').map(async (module) => {
      const extension = issueExtension(module, shown, location(view));
      const shownStatus = await contextStatus(view, module, extension);
      const box = frameBox(view, { module, extension, basePath: null });
      return html`<details class="card context" data-context="${module.key}">
        <summary>
          ${icon('chevronRight')}
          <h2>${module.title}</h2>
          <span class="context-status" data-region="context-${module.key}"
            >${shownStatus ?? html`<span class="subtle">${module.label}</span>`}</span
          >
        </summary>
        ${box}
      </details>`;
    }),
  );
}

function status({ fields, transitions }: Issue, mayMove: boolean): Html {
  const tone = toneOf(fields.status);
  if (!mayMove || transitions.length === 0) {
    return html`<div class="status" data-region="status">
      <span class="status-button status-${tone}">${fields.status.name}</span>
    </div>`;
  }

  return html`<div class="status" data-region="status">
    <details class="menu">
      <summary
        class="status-button status-${tone}"
        aria-label="Status: ${fields.status.name}. Change status"
      >
        ${fields.status.name}${icon('chevronDown')}
      </summary>
      <div class="menu-content">
        <h2 class="menu-label">Move to</h2>
        <ul class="menu-list">
          ${transitions.map(transition)}
        </ul>
      </div>
    </details>
  </div>`;
}

function transition({ id, name, to }: Transition): Html {
  return html`<li>
    <button type="button" data-transition="${id}">
      ${name === to.name ? null : html`<span class="transition-name">${name}</span> ${icon('chevronRight')}`}
      <span class="lozenge lozenge-${toneOf(to)}">${to.name}</span>
    </button>
  </li>`;
}
