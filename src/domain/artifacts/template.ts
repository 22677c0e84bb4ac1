import type { ArtifactKind } from '../foundation/artifact';
import { artifactName, artifactTitle } from '../foundation/artifact-names';
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

/** Of these a project has one, so the project's name makes a good title; of the others it has many. */
const ONE_A_PROJECT: ReadonlySet<ArtifactKind> = new Set<ArtifactKind>([
  'project-initiation-request',
  'business-case',
  'project-charter',
  'project-handbook',
  'work-plan',
  'status-report',
  'project-end-report',
  'requirements-management-plan',
  'change-management-plan',
  'risk-management-plan',
  'issue-management-plan',
  'quality-management-plan',
  'communications-management-plan',
  'benefits-management-plan',
  'sustainability-management-plan',
  'information-management-plan',
  'outsourcing-plan',
  'deliverables-acceptance-plan',
  'transition-plan',
  'business-implementation-plan',
  'acceptance-note',
]);

/** Jira refuses longer summaries. */
const LONGEST_TITLE = 255;

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
  const title = ONE_A_PROJECT.has(kind)
    ? `${artifactTitle(kind)}: ${projectName}`
    : `New ${artifactName(kind).one} for ${projectName}`;

  return {
    title: title.slice(0, LONGEST_TITLE),
    sections: SECTIONS[kind],
  };
}
