import type { ArtifactMapping } from '../domain/foundation/artifact';
import { type Day, dayInZone } from '../domain/foundation/calendar';
import type { Deps, ItemFields, SiteSurvey } from './ports';

const NO_FIELDS: ItemFields = {
  estimateFieldId: null,
  flaggedFieldId: null,
  blockingLinkTypes: [],
};

/** Which fields carry what; before anyone chose, none does. */
export async function readFields({ settings }: Pick<Deps, 'settings'>): Promise<ItemFields> {
  return (await settings.read('fields'))?.value ?? NO_FIELDS;
}

/** How the site keeps each kind of artifact; kinds that are kept nowhere are missing. */
export async function readMapping({
  settings,
}: Pick<Deps, 'settings'>): Promise<readonly ArtifactMapping[]> {
  return (await settings.read('mapping'))?.value ?? [];
}

/** What Jira told of the site; `null` before the first survey. */
export function readSurvey({ state }: Pick<Deps, 'state'>): Promise<SiteSurvey | null> {
  return state.read('survey');
}

/** The site's time zone; UTC before the first survey. */
export async function timeZoneOf(deps: Pick<Deps, 'state'>): Promise<string> {
  return (await readSurvey(deps))?.timeZone ?? 'UTC';
}

/** The day it is on the site's wall calendar: the as-of day of every figure computed now. */
export async function today(deps: Pick<Deps, 'now' | 'state'>): Promise<Day> {
  return dayInZone(deps.now(), await timeZoneOf(deps));
}
