import type { IncomingMessage } from 'node:http';

import { jiraReader, JiraRefusal, type JiraReader } from './jira-reader';
import { accountOf, themeOf, type Theme } from './session';
import { Myself, Permissions } from './shapes';
import type { ShellSite } from './shell-site';

/** The person who looks at a page. */
export type Visitor = {
  readonly accountId: string;
  readonly displayName: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly isAdmin: boolean;
  readonly theme: Theme;
  /** Jira as this person. */
  readonly jira: JiraReader;
};

/** Who sent the request: the account the browser chose, else the site's administrator. */
export async function visitorOf(site: ShellSite, request: IncomingMessage): Promise<Visitor> {
  const chosen = accountOf(request);
  const theme = themeOf(request);
  if (chosen !== null) {
    try {
      return await visitor(site, chosen, theme);
    } catch (cause) {
      // The account may be of another site served at the same address before.
      if (!(cause instanceof JiraRefusal) || cause.status >= 500) throw cause;
    }
  }
  return visitor(site, await site.jira.adminAccount(), theme);
}

async function visitor(site: ShellSite, accountId: string, theme: Theme): Promise<Visitor> {
  const jira = jiraReader(site, { kind: 'user', accountId });
  const [myself, { permissions }] = await Promise.all([
    jira.get('/rest/api/3/myself', Myself),
    jira.get('/rest/api/3/mypermissions?permissions=ADMINISTER', Permissions),
  ]);
  return { ...myself, isAdmin: permissions['ADMINISTER']?.havePermission === true, theme, jira };
}
