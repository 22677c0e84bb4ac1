import { redirect, type Answer } from './http';
import { JiraRefusal } from './jira-reader';
import { APP_NAME, moduleUrl } from './modules';
import { adminPage, globalPage, projectAppPage } from './pages/app-pages';
import { issuePage } from './pages/issue-page';
import { mailPage } from './pages/mail-page';
import { notFound } from './pages/not-found';
import { projectsPage } from './pages/projects-page';
import { workItemsPage } from './pages/work-items-page';
import { addRulePage, editRulePage } from './pages/rule-pages';
import { workflowPage, workflowsPage } from './pages/workflow-pages';
import { modulesAt, type View } from './view';

type Route = {
  /** Of a decoded path; what follows an app's own page is the app's. */
  readonly path: RegExp;
  readonly show: (view: View, ...parts: readonly string[]) => Promise<Answer>;
};

const ROUTES: readonly Route[] = [
  { path: /^\/$/, show: home },
  {
    path: new RegExp(`^/jira/(?:projects/([^/]+)|(settings))?/?apps/${APP_NAME}$`),
    show: firstPage,
  },
  { path: /^\/jira\/apps\/([^/]+)(?:\/.*)?$/, show: (view, name = '') => globalPage(view, name) },
  {
    path: /^\/jira\/settings\/apps\/([^/]+)(?:\/.*)?$/,
    show: (view, name = '') => adminPage(view, name),
  },
  { path: /^\/jira\/settings\/workflows\/?$/, show: workflowsPage },
  {
    path: /^\/jira\/settings\/workflows\/([^/]+)\/?$/,
    show: (view, id = '') => workflowPage(view, id),
  },
  {
    path: /^\/jira\/settings\/workflows\/([^/]+)\/transitions\/([^/]+)\/add\/?$/,
    show: (view, ...ids) => addRulePage(view, ids),
  },
  {
    path: /^\/jira\/settings\/workflows\/([^/]+)\/transitions\/([^/]+)\/rules\/([^/]+)$/,
    show: (view, ...ids) => editRulePage(view, ids),
  },
  { path: /^\/jira\/projects\/?$/, show: projectsPage },
  { path: /^\/jira\/projects\/([^/]+)\/?$/, show: (view, key = '') => workItemsPage(view, key) },
  {
    path: /^\/jira\/projects\/([^/]+)\/apps\/([^/]+)(?:\/.*)?$/,
    show: (view, key = '', name = '') => projectAppPage(view, key, name),
  },
  { path: /^\/mail\/?$/, show: mailPage },
  { path: /^\/browse\/?$/, show: search },
  { path: /^\/browse\/([^/]+)$/, show: (view, key = '') => issuePage(view, key) },
];

/** The page at an address. What Jira will not show this person is, to them, not there. */
export async function showPage(view: View): Promise<Answer> {
  const path = decoded(view.url.pathname);
  for (const route of ROUTES) {
    const found = route.path.exec(path);
    if (found !== null) return refusedAsMissing(view, () => route.show(view, ...found.slice(1)));
  }
  return notFound(view, 'This site has no page at this address.');
}

async function refusedAsMissing(view: View, show: () => Promise<Answer>): Promise<Answer> {
  try {
    return await show();
  } catch (cause) {
    if (!(cause instanceof JiraRefusal) || cause.status >= 500) throw cause;
    view.frames.clear();
    return notFound(view, cause.message);
  }
}

function home(view: View): Promise<Answer> {
  const first = modulesAt(view, 'global')[0];
  return Promise.resolve(redirect(first === undefined ? '/jira/projects' : moduleUrl(first)));
}

/** `/jira/apps/mandate` leads to the first page that the app has there. */
function firstPage(view: View, projectKey?: string, settings?: string): Promise<Answer> {
  const place = projectKey !== undefined ? 'project' : settings !== undefined ? 'admin' : 'global';
  const module = modulesAt(view, place)[0];
  return module === undefined
    ? notFound(view, 'The app has no page here.')
    : Promise.resolve(redirect(moduleUrl(module, projectKey) + view.url.search));
}

/** The search box of a browser without scripts. */
function search(view: View): Promise<Answer> {
  const key = (view.url.searchParams.get('key') ?? '').trim().toUpperCase();
  return Promise.resolve(redirect(key === '' ? '/' : `/browse/${encodeURIComponent(key)}`));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    if (cause instanceof URIError) return path;
    throw cause;
  }
}
