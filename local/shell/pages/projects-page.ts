import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { icon } from '../icons';
import { layout, projectBadge } from '../layout';
import { person } from '../parts';
import { ProjectPage, type Project } from '../shapes';
import type { View } from '../view';

const PAGE_SIZE = 50;

/** All projects that this person may browse. */
export async function projectsPage(view: View): Promise<Answer> {
  const query = view.url.searchParams.get('query') ?? '';
  const startAt = Math.max(0, Math.trunc(Number(view.url.searchParams.get('startAt') ?? '0')) || 0);
  const filter = query === '' ? '' : `&query=${encodeURIComponent(query)}`;
  const path = `/rest/api/3/project/search?startAt=${startAt}&maxResults=${PAGE_SIZE}&orderBy=name&expand=lead${filter}`;
  const projects = await view.visitor.jira.get(path, ProjectPage);

  const main = html`<div class="page">
    <h1>Projects</h1>
    <form class="toolbar" action="/jira/projects" role="search" aria-label="Projects">
      <label class="visually-hidden" for="query">Find projects</label>
      <span class="field-with-icon"
        >${icon('search')}<input
          class="field"
          id="query"
          name="query"
          type="search"
          value="${query}"
          placeholder="Find projects"
      /></span>
      <span class="subtle"
        >${projects.total === 1 ? '1 project' : `${projects.total} projects`}</span
      >
    </form>
    ${projects.values.length === 0 ? html`<p class="empty">No project that you may see matches.</p>` : table(projects.values)}
    ${pager({ startAt, query, total: projects.total })}
  </div>`;
  return page(await layout(view, { title: 'Projects', main }));
}

function table(projects: readonly Project[]): Html {
  return html`<table class="table">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Key</th>
        <th scope="col">Type</th>
        <th scope="col">Category</th>
        <th scope="col">Lead</th>
      </tr>
    </thead>
    <tbody>
      ${projects.map(row)}
    </tbody>
  </table>`;
}

function row(project: Project): Html {
  return html`<tr>
    <td>
      <span class="with-badge"
        >${projectBadge(project)}<a href="/jira/projects/${project.key}">${project.name}</a
        >${project.isPrivate ? html`<span class="private">${icon('lock')}Private</span>` : null}</span
      >
    </td>
    <td>${project.key}</td>
    <td>${project.style === 'next-gen' ? 'Team-managed' : 'Company-managed'}</td>
    <td>${project.projectCategory?.name ?? ''}</td>
    <td>
      ${project.lead === null || project.lead === undefined ? null : person(project.lead, '')}
    </td>
  </tr>`;
}

function pager({
  startAt,
  query,
  total,
}: {
  readonly startAt: number;
  readonly query: string;
  readonly total: number;
}): Html {
  const link = (to: number, text: string): Html =>
    html`<a
      class="button"
      href="/jira/projects?${new URLSearchParams({ startAt: String(to), query }).toString()}"
      >${text}</a
    >`;
  return html`<div class="pager">
    ${startAt > 0 ? link(Math.max(0, startAt - PAGE_SIZE), 'Previous') : null}
    ${startAt + PAGE_SIZE < total ? link(startAt + PAGE_SIZE, 'Next') : null}
  </div>`;
}
