import { partOf, withPart } from '../../domain/artifacts/register-part';
import type { RiskFacts } from '../../domain/artifacts/risk-part';
import { artifactProperty } from '../../domain/artifacts/structured-part';
import { templateOf } from '../../domain/artifacts/template';
import type { WorkItemId } from '../../domain/foundation/ids';
import { textOfDescription } from '../../domain/reuse/description-text';
import { AppError } from '../app-error';
import type { Deps, FoundItem, NewItem } from '../ports';
import { readMapping } from '../site-settings';
import { noTypeFor, typeFor } from '../type-for';
import { governingIds } from './governing-ids';

export type IssueOfRiskDeps = Pick<
  Deps,
  'access' | 'asUser' | 'portfolio' | 'projects' | 'settings' | 'workItems'
>;

/** Of the risk's description; the whole stands in the risk. */
const LONGEST_TEXT = 5_000;

/**
 * The issue that a risk becomes: its title, text and assignee, and how bad it is by the impact that the risk was last rated with.
 *
 * @throws AppError `conflict` for a risk under an issue security level, and where its project offers no issue type for it.
 */
export async function issueOfRisk(
  risk: FoundItem,
  facts: RiskFacts,
  deps: IssueOfRiskDeps,
): Promise<NewItem> {
  const { id, key, projectId, summary, people, isSecured } = risk;
  if (isSecured) {
    throw new AppError('conflict', `${key} has a security level, which its issue would not have: create the issue in Jira.`); // prettier-ignore
  }
  const [issueTypeId, parentId] = await Promise.all([
    issueTypeIn(risk, deps),
    governedItemAround(risk, deps),
  ]);
  const severity = (facts.residual ?? facts.inherent)?.impact ?? null;
  const said = partOf('issue', { urgency: null, severity });
  return {
    projectId,
    issueTypeId,
    parentId,
    summary,
    sections: sectionsOf(risk),
    due: null,
    assignee: people.assignee,
    artifact: withPart(artifactProperty('issue', { risk: id }), said),
    isOneEver: true,
  };
}

async function issueTypeIn(
  { key, projectId }: FoundItem,
  deps: Pick<Deps, 'projects' | 'settings'>,
): Promise<string> {
  const [known, mapping] = await Promise.all([deps.projects.all(), readMapping(deps)]);
  const home = known.find(({ id }) => id === projectId);
  const issueTypeId = home === undefined ? null : typeFor('issue', mapping, home);
  if (issueTypeId !== null) return issueTypeId;
  throw new AppError('conflict', noTypeFor('issue', home?.key ?? `The project of ${key}`));
}

/** The nearest governed work item above the risk: what is made below it counts in the same project. */
async function governedItemAround(
  risk: FoundItem,
  deps: Pick<Deps, 'portfolio' | 'workItems'>,
): Promise<WorkItemId | null> {
  const [ids, governed] = await Promise.all([governingIds(risk, deps), deps.portfolio.governed()]);
  const scopes = ids.flatMap((id) => governed.find((project) => project.id === id)?.scope ?? []);
  const around = scopes.find((scope) => scope.kind === 'item' && scope.workItemId !== risk.id);
  return around?.kind === 'item' ? around.workItemId : null;
}

function sectionsOf({ key, summary, description }: FoundItem): NewItem['sections'] {
  const text = textOfDescription(description).slice(0, LONGEST_TEXT);
  return [
    { heading: 'Where it comes from', hint: `The risk ${key}, “${summary}”, has happened.` },
    ...(text === '' ? [] : [{ heading: 'As the risk was described', hint: text }]),
    ...templateOf('issue', { projectName: '' }).sections,
  ];
}
