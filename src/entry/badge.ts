import { z } from 'zod';

import { artifactTitle } from '../domain/foundation/artifact-names';
import { projectId, workItemId } from '../domain/foundation/ids';
import type { HealthColor } from '../domain/rollup/health';
import { showBadge, type Badge } from '../usecases/item/show-badge';
import { depsForUser } from './deps';
import { isIdentified, type PlatformContext } from './identity';
import { logFailure } from './log-failure';

const numericId = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d+$/));

/** What Jira sends for the dynamic properties of an issue context. */
const Payload = z.object({
  extension: z.object({
    issue: z.object({ id: numericId.transform(workItemId) }),
    project: z.object({ id: numericId.transform(projectId) }),
  }),
});

type Lozenge = {
  readonly label: string;
  readonly type: 'default' | 'success' | 'moved' | 'removed';
};

const NEUTRAL: Lozenge = { label: 'Governance', type: 'default' };

const LOZENGES: Readonly<Record<HealthColor, Lozenge>> = {
  green: { label: 'On track', type: 'success' },
  amber: { label: 'At risk', type: 'moved' },
  red: { label: 'Off track', type: 'removed' },
  unknown: { label: 'Health unknown', type: 'default' },
};

/** The lozenge beside *Governance* on a work item. Nobody is told anything who is not logged in. */
export async function badge(payload: unknown, context: PlatformContext) {
  return { status: { type: 'lozenge', value: await lozenge(payload, context) } };
}

async function lozenge(payload: unknown, context: PlatformContext): Promise<Lozenge> {
  const account = context.principal?.accountId;
  const parsed = Payload.safeParse(payload);
  if (!parsed.success || !isIdentified(account)) return NEUTRAL;

  try {
    const deps = await depsForUser({ accountId: account, installContext: context.installContext });
    const { issue, project } = parsed.data.extension;
    return inWords(await showBadge({ id: issue.id, projectId: project.id }, deps));
  } catch (error) {
    // A badge has no room for a problem: the panel below it says what is wrong.
    logFailure('badge', error);
    return NEUTRAL;
  }
}

/** Kind and health in one lozenge: `Business case · On track`. */
export function inWords({ kind, health }: Badge): Lozenge {
  const { label, type } = health === null ? NEUTRAL : LOZENGES[health];
  if (kind === null) return { label, type };

  const title = artifactTitle(kind);
  return { label: health === null ? title : `${title} · ${label}`, type };
}
