import { projectExtension, siteExtension } from '../extensions';
import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { layout } from '../layout';
import { findPage, moduleUrl, type UiModule } from '../modules';
import { breadcrumbs } from '../parts';
import { frameBox, location, type View } from '../view';
import { adminsOnly } from './admins-only';
import { notFound } from './not-found';
import { projectHeader, readProject } from './project-header';

/** A page that stands by itself, below *Apps*. */
export async function globalPage(view: View, name: string): Promise<Answer> {
  const module = findPage(view.modules, 'global', name);
  if (module === null) return notFound(view, `No app of this site has a page ${name}.`);

  const basePath = baseOf(view, 3);
  const box = frameBox(view, {
    module,
    extension: siteExtension(module, location(view)),
    basePath,
  });
  const main = html`<div class="app-page layout-${module.layout}">${heading(module)}${box}</div>`;
  return page(await layout(view, { title: module.title, main, isApp: true }));
}

/** An app's page in Jira's administration: Jira administrators only, as in Jira itself. */
export async function adminPage(view: View, name: string): Promise<Answer> {
  const module = findPage(view.modules, 'admin', name);
  if (module === null)
    return notFound(view, `No app of this site has an administration page ${name}.`);
  if (!view.visitor.isAdmin) return adminsOnly(view);

  const box = frameBox(view, {
    module,
    extension: siteExtension(module, location(view)),
    basePath: baseOf(view, 4),
  });
  const main = html`<div class="app-page layout-${module.layout}">
    ${module.layout === 'blank' ? null : adminTrail(module)} ${heading(module)}${box}
  </div>`;
  return page(await layout(view, { title: module.title, main, isApp: true }));
}

/** An app's page in a project, beside its work items. */
export async function projectAppPage(
  view: View,
  projectKey: string,
  name: string,
): Promise<Answer> {
  const project = await readProject(view, projectKey);
  const module = findPage(view.modules, 'project', name);
  if (module === null) return notFound(view, `No app of this site has a project page ${name}.`);

  const extension = projectExtension(module, project, location(view));
  const box = frameBox(view, { module, extension, basePath: baseOf(view, 5) });
  const main = html`${projectHeader(view, project, moduleUrl(module, project.key))}
    <div class="app-page layout-${module.layout}">${box}</div>`;
  return page(
    await layout(view, { title: `${module.title}, ${project.name}`, main, project, isApp: true }),
  );
}

function adminTrail({ title }: UiModule): Html {
  return html`<div class="app-header">
    ${breadcrumbs([{ text: 'Jira administration' }, { text: 'Apps' }, { text: title }])}
  </div>`;
}

/** Jira's own heading; where the app brings its own, for those who listen to the page. */
function heading({ layout: kind, title }: UiModule): Html {
  return html`<h1 class="${kind !== 'native' && 'visually-hidden'}">${title}</h1>`;
}

/** The part of the path that is the shell's; the app's own routes follow. */
function baseOf({ url }: View, parts: number): string {
  return url.pathname
    .split('/')
    .slice(0, parts + 1)
    .join('/');
}
