import { html, jsonForScript, type Html } from './html';
import { icon, type IconName } from './icons';
import { moduleUrl, urlPattern } from './modules';
import { toneNumber } from './parts';
import type { PageData } from './protocol';
import { ProjectPage, type Project } from './shapes';
import { topNavigation } from './top-navigation';
import { WORKFLOWS } from './workflow-urls';
import { modulesAt, type View } from './view';

export type PageContent = {
  readonly title: string;
  readonly main: Html;
  /** The project that the page is about, marked in the sidebar. */
  readonly project?: Project | null;
  /** An app's page takes the whole width and height. */
  readonly isApp?: boolean;
};

const MOST_IN_SIDEBAR = 50;

/** Jira's frame around a page: navigation above and at the side, room for flags and modals. */
export async function layout(view: View, content: PageContent): Promise<Html> {
  const path = `/rest/api/3/project/search?startAt=0&maxResults=${MOST_IN_SIDEBAR}&orderBy=name`;
  const projects = await view.visitor.jira.get(path, ProjectPage);
  const { theme, locale } = view.visitor;

  return html`<!doctype html>
    <html lang="${locale}" data-color-mode="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title} - ${view.site.name} - Jira</title>
        <link rel="icon" href="/__shell/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/__shell/shell.css" />
        <script type="application/json" id="page-data">
          ${jsonForScript(pageData(view, content.project ?? null))}
        </script>
        <script src="/__shell/client.js" defer></script>
      </head>
      <body class="${content.isApp === true ? 'is-app' : ''}">
        <a class="skip" href="#main">Skip to main content</a>
        ${topNavigation(view, content.project ?? null)}
        <div class="body">
          ${sidebar(view, projects.values, content.project ?? null)}
          <main id="main" tabindex="-1">${content.main}</main>
        </div>
        <div
          id="flags"
          class="flags"
          role="region"
          aria-label="Notifications"
          aria-live="polite"
        ></div>
      </body>
    </html>`;
}

function pageData(view: View, project: Project | null): PageData {
  const patterns = view.modules.flatMap((module) => {
    const pattern = urlPattern(module);
    return pattern === null ? [] : [[module.key, pattern] as const];
  });
  return {
    frames: Object.fromEntries(view.frames),
    moduleUrls: Object.fromEntries(patterns),
    projectKey: project?.key ?? null,
  };
}

function sidebar(view: View, projects: readonly Project[], project: Project | null): Html {
  const current = view.url.pathname;
  const link = (href: string, name: IconName, text: string): Html =>
    html`<li>
      <a
        href="${href}"
        ${current === href || current.startsWith(`${href}/`) ? html`aria-current="page"` : null}
        >${icon(name)}<span>${text}</span></a
      >
    </li>`;

  return html`<nav id="sidebar" class="sidebar" aria-label="Main">
    <h2>Apps</h2>
    <ul>
      ${modulesAt(view, 'global').map((module) => link(moduleUrl(module), 'portfolio', module.title))}
    </ul>
    <h2>Projects</h2>
    <ul>
      ${projects.map((each) => html`<li><a href="/jira/projects/${each.key}" ${each.key === project?.key ? html`aria-current="true"` : null}>${projectBadge(each)}<span>${each.name}</span>${each.isPrivate ? html`<span class="sidebar-mark" title="Private">${icon('lock')}<span class="visually-hidden">Private</span></span>` : null}</a></li>`)}
      <li>
        <a href="/jira/projects" ${current === '/jira/projects' ? html`aria-current="page"` : null}
          >${icon('project')}<span>View all projects</span></a
        >
      </li>
    </ul>
    ${
      view.visitor.isAdmin
        ? html`<h2>Administration</h2>
            <ul>
              ${view.site.isReal ? null : link(WORKFLOWS, 'flow', 'Workflows')}
              ${modulesAt(view, 'admin').map((module) => link(moduleUrl(module), 'settings', module.title))}
            </ul>`
        : null
    }
  </nav>`;
}

/** A square with the first letter of the key, in a colour that belongs to it. */
export function projectBadge({ key }: Pick<Project, 'key'>): Html {
  const tone = toneNumber(key);
  return html`<span class="project-badge badge-tone-${tone}" aria-hidden="true"
    >${key.charAt(0)}</span
  >`;
}
