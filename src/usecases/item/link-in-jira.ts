import type { WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { readFields } from '../site-settings';

export type LinkDeps = Pick<Deps, 'asUser' | 'settings' | 'site'>;

/** What Jira calls the type that every site has to begin with. */
const USUAL_TYPE = 'Relates';

/** Links two work items in Jira as the asking user, for people to follow. Whether Jira let it be. */
export async function linkInJira(
  { from, to }: { readonly from: WorkItemKey; readonly to: WorkItemKey },
  deps: LinkDeps,
): Promise<boolean> {
  try {
    const type = await relatingType(deps);
    if (type === null) return false;
    await deps.asUser.link({ type, from, to });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** One that says nothing blocks anything. */
async function relatingType(deps: Pick<Deps, 'settings' | 'site'>): Promise<string | null> {
  const [types, { blockingLinkTypes }] = await Promise.all([
    deps.site.linkTypes(),
    readFields(deps),
  ]);
  const names = types.map(({ name }) => name);
  if (names.includes(USUAL_TYPE)) return USUAL_TYPE;
  return names.find((name) => !blockingLinkTypes.includes(name)) ?? null;
}
