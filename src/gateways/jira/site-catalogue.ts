import { route } from '@forge/api';
import { z } from 'zod';

import { projectId } from '../../domain/foundation/ids';
import type { JiraSite, SiteField, SiteProject } from '../../usecases/ports';
import { categoryOf } from './issue';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

const PROJECTS_A_PAGE = 100;

const ServerInfo = z.object({
  baseUrl: z.string(),
  serverTitle: z.string(),
  serverTimeZone: z.string().nullish(),
});

const FieldList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z.object({ type: z.string(), custom: z.string().nullish() }).nullish(),
  }),
);
/** Ids stand bare in queries. */
const idText = z.string().regex(/^\d+$/);
const TypeList = z.array(z.object({ id: idText, name: z.string() }));
const LinkTypeList = z.object({
  issueLinkTypes: z.array(z.object({ name: z.string(), inward: z.string() })),
});
const ProjectPage = z.object({
  isLast: z.boolean(),
  values: z.array(
    z.object({
      id: idText,
      key: z.string(),
      name: z.string(),
      style: z.string().nullish(),
      isPrivate: z.boolean().nullish(),
      issueTypes: z.array(z.object({ id: idText })).nullish(),
    }),
  ),
});

const StatusList = z.array(
  z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }).nullish() }),
);

type SiteCatalogue = Pick<
  JiraSite,
  'info' | 'fields' | 'issueTypes' | 'statuses' | 'linkTypes' | 'projects'
>;

/** What the site is made of: few calls, asked when somebody connects. */
export function createSiteCatalogue(request: JiraRequest, paid: Payment): SiteCatalogue {
  return {
    async info() {
      const info = await request({ route: route`/rest/api/3/serverInfo`, answer: ServerInfo });
      return paid(
        { baseUrl: info.baseUrl, title: info.serverTitle, timeZone: info.serverTimeZone ?? 'UTC' },
        1,
      );
    },

    async fields() {
      const fields = await request({ route: route`/rest/api/3/field`, answer: FieldList });
      return paid(fields.map(toSiteField), fields.length);
    },

    async issueTypes() {
      const types = await request({ route: route`/rest/api/3/issuetype`, answer: TypeList });
      return paid(types, types.length);
    },

    async statuses() {
      const statuses = await request({ route: route`/rest/api/3/status`, answer: StatusList });
      return paid(
        statuses.map(({ id, statusCategory }) => ({
          id,
          category: categoryOf(statusCategory?.key),
        })),
        statuses.length,
      );
    },

    async linkTypes() {
      const { issueLinkTypes } = await request({
        route: route`/rest/api/3/issueLinkType`,
        answer: LinkTypeList,
      });
      return paid(issueLinkTypes, issueLinkTypes.length);
    },

    projects: () => allProjects(request, paid),
  };
}

async function allProjects(request: JiraRequest, paid: Payment) {
  const projects: SiteProject[] = [];
  for (;;) {
    const page = await request({
      route: route`/rest/api/3/project/search?startAt=${projects.length}&maxResults=${PROJECTS_A_PAGE}&orderBy=key&expand=issueTypes`,
      answer: ProjectPage,
    });
    const found = page.values.map(toSiteProject);
    const types = found.reduce((sum, { issueTypeIds }) => sum + issueTypeIds.length, 0);
    await paid(null, found.length + types);
    projects.push(...found);
    if (page.isLast || found.length === 0) return projects;
  }
}

function toSiteField({ id, name, schema }: z.output<typeof FieldList>[number]): SiteField {
  return { id, name, type: schema?.type ?? null, custom: schema?.custom ?? null };
}

function toSiteProject(project: z.output<typeof ProjectPage>['values'][number]): SiteProject {
  return {
    id: projectId(project.id),
    key: project.key,
    name: project.name,
    style: project.style === 'next-gen' ? 'team-managed' : 'company-managed',
    isPrivate: project.isPrivate ?? false,
    issueTypeIds: (project.issueTypes ?? []).map(({ id }) => id),
  };
}
