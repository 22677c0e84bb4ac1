import type { ArtifactKind } from '../foundation/artifact';
import { artifactName, artifactTitle } from '../foundation/artifact-names';
import { isOneAProject } from '../foundation/one-a-project';
import { LONGEST_SUMMARY } from '../foundation/work-item';
import { controlTemplates } from './control-templates';
import { planTemplates } from './plan-templates';
import { planningTemplates } from './planning-templates';
import type { TemplateSection } from './template-section';

export type ArtifactTemplate = {
  /** The summary a new artifact begins with. */
  readonly title: string;
  /** Its description. */
  readonly sections: readonly TemplateSection[];
};

const SECTIONS: Readonly<Record<ArtifactKind, readonly TemplateSection[]>> = {
  ...planningTemplates,
  ...planTemplates,
  ...controlTemplates,
};

/**
 * What a new artifact begins with.
 *
 * @example
 * templateOf('business-case', { projectName: 'Online enrolment' }).title // 'Business case: Online enrolment'
 * templateOf('risk', { projectName: 'Online enrolment' }).title          // 'New risk for Online enrolment'
 */
export function templateOf(
  kind: ArtifactKind,
  project: { readonly projectName: string },
): ArtifactTemplate {
  const { projectName } = project;
  const title = isOneAProject(kind)
    ? `${artifactTitle(kind)}: ${projectName}`
    : `New ${artifactName(kind).one} for ${projectName}`;

  return {
    title: title.slice(0, LONGEST_SUMMARY),
    sections: SECTIONS[kind],
  };
}
