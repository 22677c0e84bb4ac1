import { html, jsonForScript, type Html } from './html';
import { icon, type IconName } from './icons';
import { moduleUrl, urlPattern } from './modules';
import { avatar, toneNumber } from './parts';
import type { PageData } from './protocol';
import { THEMES } from './session';
import { ProjectPage, type Project } from './shapes';
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

function topNavigation(view: View, project: Project | null): Html {
  return html`<header class="top">
    <div class="top-start">
      <button
        type="button"
        class="icon-button"
        id="sidebar-toggle"
        aria-controls="sidebar"
        aria-expanded="true"
        aria-label="Sidebar"
      >
        ${icon('menu')}
      </button>
      <a class="brand" href="/"
        ><span class="brand-mark" aria-hidden="true"></span
        ><span class="brand-name">${view.site.name}</span></a
      >
      ${appsMenu(view, project)}
    </div>
    <form class="search" id="search" role="search" aria-label="Work items" action="/browse">
      ${icon('search')}
      <input
        name="key"
        type="search"
        placeholder="Open a work item by its key"
        aria-label="Open a work item by its key"
        autocomplete="off"
        spellcheck="false"
      />
    </form>
    <div class="top-end">
      <span class="zone" title="Times are shown in this time zone"
        >${icon('clock')}<span
          ><span class="visually-hidden">Time zone </span>${view.visitor.timeZone}</span
        ></span
      >
      ${themeMenu(view)} ${userMenu(view)}
    </div>
  </header>`;
}

function appsMenu(view: View, project: Project | null): Html {
  const here = project === null ? [] : modulesAt(view, 'project');
  const pages = [
    ...modulesAt(view, 'global'),
    ...(view.visitor.isAdmin ? modulesAt(view, 'admin') : []),
  ];
  return menu(
    { label: html`${icon('apps')}<span>Apps</span>${icon('chevronDown')}` },
    html`${group(
      'Everywhere',
      pages.map((module) => item(moduleUrl(module), module.title)),
    )}
    ${
      project === null
        ? null
        : group(
            `In ${project.name}`,
            here.map((module) => item(moduleUrl(module, project.key), module.title)),
          )
    }`,
  );
}

function themeMenu({ visitor, url }: View): Html {
  const names = { light: 'Light', dark: 'Dark', auto: 'Match the system' } as const;
  return menu(
    { name: 'Theme', label: icon('sun'), isIcon: true },
    html`<form method="post" action="/__shell/theme" id="theme">
      <input type="hidden" name="back" value="${url.pathname}${url.search}" />
      ${group(
        'Theme',
        THEMES.map(
          (theme) =>
            html`<li>
              <button
                name="theme"
                value="${theme}"
                aria-pressed="${theme === visitor.theme ? 'true' : 'false'}"
              >
                ${icon('check')}${names[theme]}
              </button>
            </li>`,
        ),
      )}
    </form>`,
  );
}

function userMenu({ visitor, url }: View): Html {
  const me = { accountId: visitor.accountId, displayName: visitor.displayName, active: true };
  return menu(
    {
      label: html`${avatar(me, 'medium')}<span class="visually-hidden">You look as </span
        ><span class="user-name">${visitor.displayName}</span>${icon('chevronDown')}`,
    },
    html`<div class="menu-me">
        ${avatar(me, 'medium')}
        <div>
          <strong>${visitor.displayName}</strong
          ><span class="subtle"
            >${visitor.isAdmin ? 'Jira administrator' : 'Not a Jira administrator'}</span
          >
        </div>
      </div>
      <form method="post" action="/__shell/session" id="people">
        <input type="hidden" name="back" value="${url.pathname}${url.search}" />
        <label class="menu-label" for="people-query">Look as another user</label>
        <input
          id="people-query"
          class="field"
          type="search"
          autocomplete="off"
          placeholder="Find by name"
        />
        <ul class="menu-list menu-people" id="people-list"></ul>
      </form>`,
  );
}

function menu(
  about: { readonly label: Html; readonly name?: string; readonly isIcon?: true },
  content: Html,
): Html {
  const name = about.name === undefined ? null : html`aria-label="${about.name}"`;
  return html`<details class="menu">
    <summary class="${about.isIcon === true ? 'icon-button' : 'menu-button'}" ${name}>
      ${about.label}
    </summary>
    <div class="menu-content">${content}</div>
  </details>`;
}

function group(name: string, items: readonly Html[]): Html {
  return html`<h2 class="menu-label">${name}</h2>
    <ul class="menu-list">
      ${items}
    </ul>`;
}

function item(href: string, text: string): Html {
  return html`<li><a href="${href}">${text}</a></li>`;
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
