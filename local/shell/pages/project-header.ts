import { html, type Html } from '../html';
import { icon } from '../icons';
import { projectBadge } from '../layout';
import { moduleUrl } from '../modules';
import { breadcrumbs } from '../parts';
import { Project } from '../shapes';
import { modulesAt, type View } from '../view';

/** @throws JiraRefusal when there is none, or none that this person may see */
export function readProject({ visitor }: View, key: string): Promise<Project> {
  return visitor.jira.get(`/rest/api/3/project/${encodeURIComponent(key)}`, Project);
}

/** Name and tabs of a project: its work items, and what apps add. */
export function projectHeader(view: View, project: Project, current: string): Html {
  const tabs = [
    { href: `/jira/projects/${project.key}`, text: 'Work items' },
    ...modulesAt(view, 'project').map((module) => ({
      href: moduleUrl(module, project.key),
      text: module.title,
    })),
  ];
  return html`<div class="project-header">
    ${breadcrumbs([{ text: 'Projects', href: '/jira/projects' }])}
    <div class="project-title">
      ${projectBadge(project)}
      <h1>${project.name}</h1>
      <span class="subtle"
        >${project.style === 'next-gen' ? 'Team-managed' : 'Company-managed'}</span
      >
      ${project.isPrivate ? html`<span class="private">${icon('lock')}Private</span>` : null}
    </div>
    <nav class="tabs" aria-label="${project.name}">
      <ul>
        ${tabs.map(({ href, text }) => html`<li><a href="${href}" ${href === current ? html`aria-current="page"` : null}>${text}</a></li>`)}
      </ul>
    </nav>
  </div>`;
}
