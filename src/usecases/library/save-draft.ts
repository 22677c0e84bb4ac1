import { nextVersion } from '../../domain/standards/life/version-number';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import { AppError } from '../app-error';
import type { Deps, StandardVersion, VersionName } from '../ports';
import { type RecordDeps, recorded } from '../recorded';
import { SHIPPED_DOCUMENTS } from '../standards-in-force';
import { demandChain, demandStandard, refused } from './demand-sound';
import {
  changedMeanwhile,
  knownVersion,
  type Library,
  type LibraryDeps,
  showLibrary,
} from './show-library';
import { traceOf } from './trace-of';

export type WriteDeps = LibraryDeps & RecordDeps & Pick<Deps, 'sha256'>;

type DraftInput = {
  /** The document as somebody wrote it. */
  readonly document: unknown;
  /** The revision the user was looking at; 0 for a new draft. */
  readonly revision: number;
};

/**
 * Keeps a draft of a standard: a new one, or what a draft says from now on.
 *
 * @throws AppError `invalid-input` with all that is wrong with it; `conflict` when someone else changed it meanwhile.
 */
export async function saveDraft(
  { document: json, revision }: DraftInput,
  deps: WriteDeps,
): Promise<Library> {
  const document = demandStandard(json);
  demandOwn(document);
  await demandChain(document, deps);

  const before = await draftBefore(document, revision, deps);
  const version = draftOf(document, deps);
  await recorded(
    {
      action: 'standard.save-draft',
      subject: 'site',
      before: await traceOf(before, deps),
      after: { ...nameOf(version), state: 'draft', sha256: deps.sha256(JSON.stringify(document)) },
      about: [],
    },
    async () => {
      if ((await deps.standards.save(version, document, revision)) === 'stale') {
        throw changedMeanwhile();
      }
    },
    deps,
  );
  return showLibrary({}, deps);
}

/**
 * Removes a draft.
 *
 * @throws AppError `not-found`; `conflict` when it is a draft no longer, or someone else changed it meanwhile.
 */
export async function discardDraft(
  { revision, ...name }: VersionName & { readonly revision: number },
  deps: WriteDeps,
): Promise<Library> {
  const before = await knownVersion(name, deps);
  if (before.revision !== revision || before.state !== 'draft') throw changedMeanwhile();

  await recorded(
    {
      action: 'standard.discard-draft',
      subject: 'site',
      before: await traceOf(before, deps),
      after: null,
      about: [],
    },
    async () => {
      if ((await deps.standards.discard(name, revision)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return showLibrary({}, deps);
}

function demandOwn({ id }: StandardDocument): void {
  if (!SHIPPED_DOCUMENTS.some((shipped) => shipped.id === id)) return;
  throw refused([
    {
      place: 'id',
      reason: `${id} is a standard that comes with Mandate`,
      remedy: `Give your own another id, like our-${id}.`,
    },
  ]);
}

async function draftBefore(
  document: StandardDocument,
  revision: number,
  { standards }: Pick<Deps, 'standards'>,
): Promise<StandardVersion | null> {
  const own = (await standards.versions()).filter(({ standardId }) => standardId === document.id);
  const before = own.find(({ version }) => version === document.version) ?? null;
  if (before !== null && before.state !== 'draft') {
    throw refused([
      {
        place: 'version',
        reason: `version ${document.version} is ${STATE_WORDS[before.state]} and stays as it is`,
        remedy: `Give the draft a number of its own, like ${nextVersion(own.map(({ version }) => version))}.`,
      },
    ]);
  }
  if ((before?.revision ?? 0) !== revision) {
    if (revision > 0) throw changedMeanwhile();
    throw new AppError(
      'conflict',
      `There is a draft ${document.version} of ${document.id} already. Open that one, or give this another version.`,
      { where: 'version' },
    );
  }
  return before;
}

const STATE_WORDS = {
  'in-review': 'being reviewed',
  reviewed: 'reviewed',
  published: 'published',
  retired: 'retired',
} as const;

function draftOf(
  { id, version, name, effectiveFrom, rules }: StandardDocument,
  { actor, now }: WriteDeps,
): Omit<StandardVersion, 'revision'> {
  return {
    standardId: id,
    version,
    name,
    state: 'draft',
    effectiveFrom,
    retiredFrom: null,
    rules: rules.length,
    author: actor,
    reviewer: null,
    note: '',
    changedAt: now(),
  };
}

const nameOf = ({ standardId, version }: VersionName) => ({ standardId, version });
