import { suggestMapping } from '../../domain/artifacts/suggest-mapping';
import {
  blockingLinkTypes,
  estimateCandidates,
  flaggedField,
} from '../../domain/freshness/suggest-fields';
import { AppError } from '../app-error';
import type { Deps, SettingValues, SiteProject } from '../ports';
import type { RecordDeps } from '../recorded';
import { countWorkItems } from './count-work-items';
import { saveSetting } from './save-setting';
import { showSetup, type SetupDeps } from './show-setup';

type ConnectDeps = SetupDeps & RecordDeps & Pick<Deps, 'site' | 'timeLeft'>;

const ITEMS_A_PAGE = 100;

/**
 * Asks Jira what the site is: its projects with their counts, its fields and issue types. Nothing is imported yet.
 * What the site suggests is taken for its fields and its mapping until a person chooses otherwise.
 */
export async function connect(_input: object, deps: ConnectDeps) {
  const { site } = deps;
  const [info, fields, issueTypes, linkTypes, found] = await Promise.all([
    site.info(),
    site.fields(),
    site.issueTypes(),
    site.linkTypes(),
    site.projects(),
  ]);
  const projects = await countWorkItems(found, deps);
  const estimateFields = estimateCandidates(fields);

  await deps.state.write('survey', {
    ...info,
    surveyedAt: deps.now(),
    projects: projects.map(surveyed),
    estimateFields,
    issueTypes,
    pointsToImport: pointsToImport(projects),
  });
  const choices = {
    estimateFieldId: estimateFields.find(({ suggested }) => suggested)?.id ?? null,
    flaggedFieldId: flaggedField(fields),
    blockingLinkTypes: blockingLinkTypes(linkTypes),
  };
  await saveFirst('fields', choices, deps);
  await saveFirst('mapping', suggestMapping(issueTypes), deps);

  return showSetup({}, deps);
}

type Counted = SiteProject & { readonly workItems: number };

function surveyed({ id, key, name, style, isPrivate, workItems }: Counted) {
  return { id, key, name, style, isPrivate, workItems };
}

/** One point a page and one an item, the dearer reading of Jira's price list. */
function pointsToImport(projects: readonly Counted[]): number {
  return projects.reduce(
    (points, { workItems }) =>
      points + workItems + Math.max(1, Math.ceil(workItems / ITEMS_A_PAGE)),
    0,
  );
}

/** Writes a setting that nobody has chosen yet; another who was first has chosen. */
async function saveFirst<Name extends 'fields' | 'mapping'>(
  name: Name,
  value: SettingValues[Name],
  deps: RecordDeps & Pick<Deps, 'settings'>,
): Promise<void> {
  if ((await deps.settings.read(name)) !== null) return;
  try {
    await saveSetting(name, value, deps);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
  }
}
