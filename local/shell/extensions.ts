import type { Extension } from './frames';
import type { UiModule } from './modules';
import type { Issue, Project } from './shapes';

/** The `extension` of a page that stands by itself. */
export function siteExtension({ type }: UiModule, location: string): Extension {
  return { type, location };
}

export function projectExtension(
  { type }: UiModule,
  project: Project,
  location: string,
): Extension {
  return { type, project: projectPart(project), location };
}

export function issueExtension(
  { type }: UiModule,
  { issue, project }: { readonly issue: Issue; readonly project: Project },
  location: string,
): Extension {
  const { id, key, fields } = issue;
  const { name, id: typeId } = fields.issuetype;
  return {
    type,
    issue: { id, key, type: name, typeId },
    project: projectPart(project),
    isNewToIssue: false,
    location,
  };
}

function projectPart({ id, key, projectTypeKey }: Project): Readonly<Record<string, string>> {
  return { id, key, type: projectTypeKey };
}
