import type { Day } from '../../domain/foundation/calendar';
import { move, type StandardMove, type StandardState } from '../../domain/standards/life/life';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import { AppError } from '../app-error';
import type { Deps, StandardVersion, VersionName } from '../ports';
import { recorded } from '../recorded';
import { today } from '../site-settings';
import { documentsInForce, turningDays } from '../standards-in-force';
import { demandChain, demandStandard, refused } from './demand-sound';
import { recomputeHeld } from './recompute-held';
import {
  changedMeanwhile,
  knownVersion,
  type Library,
  readVersion,
  showLibrary,
} from './show-library';
import type { WriteDeps } from './save-draft';
import { traceOf } from './trace-of';

export type MoveDeps = WriteDeps & Pick<Deps, 'dirty' | 'queue'>;

type MoveInput = VersionName & {
  readonly revision: number;
  readonly move: StandardMove;
  readonly note: string;
  /** From when it is to be in force, when it is published; `null` is today. */
  readonly effectiveFrom: Day | null;
};

/**
 * Takes a version a step on: to review, back to its author, into force, out of force.
 *
 * @throws AppError `not-found`; `conflict` for a step that it cannot take, or when someone else changed it meanwhile; `not-allowed` for who
 *   approves what they wrote; `invalid-input` for a date in the past, or what no longer fits the standards it adds to.
 */
export async function moveVersion(input: MoveInput, deps: MoveDeps): Promise<Library> {
  const before = await knownVersion(input, deps);
  if (before.revision !== input.revision) throw changedMeanwhile();
  const state = stateAfter(before, input.move, deps);

  const on = await today(deps);
  const document = input.move === 'publish' ? await dated(input, on, deps) : null;
  if (input.move === 'retire') await demandNotExtended(before, on, deps);

  const after: Omit<StandardVersion, 'revision'> = {
    ...before,
    state,
    note: input.note,
    changedAt: deps.now(),
    reviewer: reviewerAfter(before, input.move, deps),
    effectiveFrom: document?.effectiveFrom ?? before.effectiveFrom,
    retiredFrom: input.move === 'retire' ? on : before.retiredFrom,
  };
  await record({ before, after, document }, deps);

  const isInForceNow = input.move === 'publish' && after.effectiveFrom === on;
  if (isInForceNow || input.move === 'retire') await recomputeHeld(before.standardId, on, deps);
  return showLibrary({}, deps);
}

function stateAfter(
  before: StandardVersion,
  by: StandardMove,
  { actor }: Pick<Deps, 'actor'>,
): StandardState {
  const moved = move(before, by, actor);
  if (moved.kind === 'moved') return moved.to;
  if (moved.kind === 'own-work') {
    throw new AppError(
      'not-allowed',
      'Whoever saved a draft last does not approve it. Ask somebody else who may administer Mandate.',
    );
  }
  throw new AppError(
    'conflict',
    `This version is ${before.state} by now, from where this step does not go. Reload the library.`,
  );
}

function reviewerAfter(
  before: StandardVersion,
  by: StandardMove,
  { actor }: Pick<Deps, 'actor'>,
): StandardVersion['reviewer'] {
  if (by === 'approve') return actor;
  return by === 'send-back' ? null : before.reviewer;
}

/** What is published says from when it holds. */
async function dated(
  { effectiveFrom, ...name }: MoveInput,
  on: Day,
  deps: Pick<Deps, 'standards'>,
): Promise<StandardDocument> {
  const from = effectiveFrom ?? on;
  if (from < on) {
    throw refused([
      {
        place: 'effectiveFrom',
        reason: `${from} is in the past`,
        remedy: `Give today, ${on}, or a later day: what projects were held to before is not changed afterwards.`,
      },
    ]);
  }
  const document = demandStandard({ ...(await readVersion(name, deps)), effectiveFrom: from });
  await demandChain(document, deps);
  return document;
}

async function demandNotExtended(
  { standardId }: StandardVersion,
  on: Day,
  deps: Pick<Deps, 'standards'>,
): Promise<void> {
  for (const day of await turningDays(on, deps)) {
    const documents = [...(await documentsInForce(day, deps)).values()];
    const overlay = documents.find((document) => document.extends?.standardId === standardId);
    if (overlay === undefined) continue;
    throw new AppError(
      'conflict',
      `${overlay.name} adds to this standard. Retire ${overlay.id} first, or publish a version of it that stands by itself.`,
    );
  }
}

type Recorded = {
  readonly before: StandardVersion;
  readonly after: Omit<StandardVersion, 'revision'>;
  readonly document: StandardDocument | null;
};

async function record({ before, after, document }: Recorded, deps: WriteDeps): Promise<void> {
  const trace = await traceOf(before, deps);
  const { state, note, effectiveFrom, retiredFrom } = after;
  const sha256 = document === null ? trace?.sha256 : deps.sha256(JSON.stringify(document));
  await recorded(
    {
      action: 'standard.move',
      subject: 'site',
      before: trace,
      after: { ...trace, state, note, effectiveFrom, retiredFrom, sha256 },
      about: [],
    },
    async () => {
      if ((await deps.standards.save(after, document, before.revision)) === 'stale') {
        throw changedMeanwhile();
      }
    },
    deps,
  );
}
