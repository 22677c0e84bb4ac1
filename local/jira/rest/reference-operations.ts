import { toJson } from '../json';
import { type Answer } from '../reply';
import { issueTypesOf } from '../store/catalogue';
import { writeTimestamp } from '../time';
import type { ModelledRequest, SiteView } from './operation';

export function getServerInfo(_: ModelledRequest, view: SiteView): Promise<Answer> {
  const { siteName, timeZone } = view.catalogue;
  return Promise.resolve({
    status: 200,
    body: {
      baseUrl: view.baseUrl,
      displayUrl: view.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100290,
      serverTime: writeTimestamp(view.now, timeZone),
      serverTimeZone: timeZone,
      serverTitle: siteName,
    },
  });
}

export function getFields(_: ModelledRequest, { catalogue }: SiteView): Promise<Answer> {
  return listed(
    catalogue.fields.all.map(
      ({
        id,
        key = id,
        name,
        custom,
        orderable = true,
        navigable = true,
        searchable = true,
        clauseNames = [],
        schema,
      }) => ({
        id,
        key,
        name,
        custom,
        orderable,
        navigable,
        searchable,
        clauseNames: [...clauseNames],
        ...(schema === undefined ? {} : { schema: toJson(schema) }),
      }),
    ),
  );
}

export async function getLinkTypes(_: ModelledRequest, view: SiteView): Promise<Answer> {
  const types = view.catalogue.linkTypes.all.map(({ id, name, inward, outward }) => ({
    id,
    name,
    inward,
    outward,
    self: `${view.baseUrl}/rest/api/3/issueLinkType/${id}`,
  }));
  return { ...(await listed(types)), body: { issueLinkTypes: types } };
}

export function getStatuses(_: ModelledRequest, view: SiteView): Promise<Answer> {
  return listed(
    view.catalogue.statuses.all.map(({ id, name, statusCategory }) => ({
      self: `${view.baseUrl}/rest/api/3/status/${id}`,
      description: '',
      iconUrl: `${view.baseUrl}/images/icons/statuses/generic.png`,
      name,
      id,
      statusCategory: toJson(statusCategory),
    })),
  );
}

/** Types of the projects the caller may browse; all of them for who administers Jira. */
export function getIssueTypes(_: ModelledRequest, view: SiteView): Promise<Answer> {
  const { catalogue, rights } = view;
  const offered = new Set(
    catalogue.projects.all
      .filter((project) => rights.may('BROWSE_PROJECTS', project))
      .flatMap((project) => issueTypesOf(catalogue, project).map(({ id }) => id)),
  );
  return listed(
    catalogue.issueTypes.all
      .filter(({ id }) => rights.mayGlobally('ADMINISTER') || offered.has(id))
      .map((type) => toJson(type)),
  );
}

export function getPriorities(_: ModelledRequest, view: SiteView): Promise<Answer> {
  return listed(
    view.catalogue.priorities.all.map(({ id, name, isDefault = false }) => ({
      self: `${view.baseUrl}/rest/api/3/priority/${id}`,
      id,
      name,
      description: '',
      isDefault,
    })),
  );
}

export function getResolutions(_: ModelledRequest, view: SiteView): Promise<Answer> {
  return listed(
    view.catalogue.resolutions.all.map(({ id, name }) => ({
      self: `${view.baseUrl}/rest/api/3/resolution/${id}`,
      id,
      name,
      description: '',
    })),
  );
}

function listed(entries: readonly ReturnType<typeof toJson>[]): Promise<Answer> {
  return Promise.resolve({ status: 200, details: entries.length, body: entries });
}
