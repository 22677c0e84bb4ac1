import type { JsonObject } from '../json';
import { objectAt, textAt } from '../json';
import { findVisibleIssues } from '../rest/issue-lookup';
import type { SiteView } from '../rest/operation';
import { renderIssues } from '../rest/render-issues';
import { selectFields } from '../rest/select-fields';

/** A work item as an expression sees it: its fields as the REST API shows them to the asking user. */
export type IssueSource = {
  /** `null` while it is being created, like the key. */
  readonly id: string | null;
  readonly key: string | null;
  readonly fields: JsonObject;
  /** Properties that come with its creation. */
  readonly draftProperties?: JsonObject;
};

/** In the order of the ids; what is not there, or not to be seen, is left out. */
export async function loadIssues(
  idsOrKeys: readonly string[],
  view: SiteView,
): Promise<readonly IssueSource[]> {
  const found = await findVisibleIssues(idsOrKeys, view);
  const { issues } = await renderIssues(
    found.map(({ id }) => id),
    { selection: selectFields(['*all'], view.catalogue) },
    view,
  );
  return issues.map((issue) => ({
    id: textAt(issue, 'id'),
    key: textAt(issue, 'key'),
    fields: objectAt(issue, 'fields') ?? {},
  }));
}
