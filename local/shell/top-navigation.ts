import { dateTime, dayOfInstant } from './dates';
import { html, type Html } from './html';
import { icon } from './icons';
import { moduleUrl } from './modules';
import { avatar } from './parts';
import { THEMES } from './session';
import type { Project } from './shapes';
import { modulesAt, type View } from './view';

/** The bar above every page. */
export function topNavigation(view: View, project: Project | null): Html {
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
    <div class="top-end">${clockMenu(view)} ${themeMenu(view)} ${userMenu(view)}</div>
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

/** What time it is on the site, and a way to the next day: nobody waits a month for a reminder. */
function clockMenu({ site, visitor, url }: View): Html {
  const now = site.clock.now().toISOString();
  return menu(
    {
      label: html`${icon('clock')}<span class="visually-hidden">Time on this site: </span
        ><span>${dayOfInstant(now, visitor)}</span>`,
    },
    html`<div class="menu-clock">
        <strong>${dateTime(now, visitor)}</strong
        ><span class="subtle">Times are shown in the time zone ${visitor.timeZone}.</span>
      </div>
      ${site.isReal ? null : nextDay(`${url.pathname}${url.search}`)}`,
  );
}

function nextDay(back: string): Html {
  return html`<form method="post" action="/__shell/next-day">
    <input type="hidden" name="back" value="${back}" />
    <ul class="menu-list">
      <li><button>Go on to the next day</button></li>
    </ul>
    <p class="menu-note">
      This site's clock moves on to 02:00 of the next day, and the work of the night begins. It
      cannot be moved back. Words such as “5 minutes ago” go by your browser's own clock.
    </p>
  </form>`;
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

function userMenu({ site, visitor, url }: View): Html {
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
      ${
        site.isReal
          ? null
          : html`<ul class="menu-list">
              ${item('/mail', 'Mail from Jira')}
            </ul>`
      }
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
