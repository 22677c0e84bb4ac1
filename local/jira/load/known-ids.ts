import type { CategoryKey } from '../store/catalogue-entries';
import type { SiteFile } from './site-file';

/** What site.json defines, as far as a line may refer to it. */
export type KnownIds = {
  /** Project id to project key. */
  readonly projectKeys: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, CategoryKey>;
  readonly issueTypes: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly resolutions: ReadonlySet<string>;
  /** The custom fields that hold numbers. */
  readonly numberFields: readonly string[];
};

export function knownIdsOf(site: SiteFile): KnownIds {
  return {
    projectKeys: new Map(site.projects.map(({ id, key }) => [id, key])),
    statuses: new Map(site.statuses.map(({ id, statusCategory }) => [id, statusCategory.key])),
    issueTypes: new Set(site.issueTypes.map(({ id }) => id)),
    priorities: new Set(site.priorities.map(({ id }) => id)),
    resolutions: new Set(site.resolutions.map(({ id }) => id)),
    numberFields: site.fields
      .filter(({ id, schema }) => id.startsWith('customfield_') && schema?.type === 'number')
      .map(({ id }) => id),
  };
}
