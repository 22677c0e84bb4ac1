import { nextVersion } from '../../domain/standards/life/version-number';
import { AppError } from '../app-error';
import type { StandardVersion, VersionName } from '../ports';
import { recorded } from '../recorded';
import { today } from '../site-settings';
import { versionsInForce } from '../standards-in-force';
import { demandChain, demandStandard } from './demand-sound';
import type { MoveDeps } from './move-version';
import { recomputeHeld } from './recompute-held';
import {
  changedMeanwhile,
  knownVersion,
  type Library,
  readVersion,
  showLibrary,
} from './show-library';
import { traceOf } from './trace-of';

/**
 * Puts the rules of an earlier version into force again from today, as a new version. They were reviewed when they were published.
 *
 * @throws AppError `not-found`; `conflict` for a version that was never published or is in force; `invalid-input` when it no longer fits
 *   the standards it adds to.
 */
export async function rollBack(
  { note, ...name }: VersionName & { readonly note: string },
  deps: MoveDeps,
): Promise<Library> {
  const old = await knownVersion(name, deps);
  const versions = (await deps.standards.versions()).filter(
    ({ standardId }) => standardId === name.standardId,
  );
  const on = await today(deps);
  demandEarlier(old, versionsInForce(versions, on));

  const version = nextVersion(versions.map(({ version: number }) => number));
  const document = demandStandard({
    ...(await readVersion(name, deps)),
    version,
    effectiveFrom: on,
  });
  await demandChain(document, deps);

  const after: Omit<StandardVersion, 'revision'> = {
    ...old,
    version,
    state: 'published',
    effectiveFrom: on,
    retiredFrom: null,
    author: deps.actor,
    note,
    changedAt: deps.now(),
  };
  await recorded(
    {
      action: 'standard.roll-back',
      subject: 'site',
      before: await traceOf(old, deps),
      after: { standardId: old.standardId, version, state: 'published', effectiveFrom: on, note },
      about: [],
    },
    async () => {
      if ((await deps.standards.save(after, document, 0)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  await recomputeHeld(old.standardId, on, deps);
  return showLibrary({}, deps);
}

function demandEarlier(old: StandardVersion, valid: readonly StandardVersion[]): void {
  if (old.state !== 'published' && old.state !== 'retired') {
    throw new AppError(
      'conflict',
      `Version ${old.version} was never published: publish it instead.`,
    );
  }
  if (valid.some(({ version }) => version === old.version)) {
    throw new AppError('conflict', `Version ${old.version} is the one in force.`);
  }
}
