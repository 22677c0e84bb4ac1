import type { Day } from '../../domain/foundation/calendar';
import type { StandardId } from '../../domain/foundation/ids';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import { movesOf, type StandardMove } from '../../domain/standards/life/life';
import { AppError } from '../app-error';
import type { Deps, StandardVersion, VersionName } from '../ports';
import { today } from '../site-settings';
import { SHIPPED_DOCUMENTS, versionsInForce } from '../standards-in-force';

export type LibraryDeps = Pick<Deps, 'actor' | 'now' | 'portfolio' | 'standards' | 'state'>;

/** A version as the library lists it. */
export type LibraryVersion = StandardVersion & {
  /** It came with the app: it can be copied, and is not changed. */
  readonly isShipped: boolean;
  readonly isInForce: boolean;
  /** What the asking user may do with it now. */
  readonly moves: readonly StandardMove[];
};

export type Library = {
  readonly today: Day;
  readonly versions: readonly LibraryVersion[];
  /** How many governed projects are held to each standard; those that none is held to are left out. */
  readonly held: Readonly<Record<StandardId, number>>;
};

/** Every version of every standard: those that ship first. */
export async function showLibrary(_input: object, deps: LibraryDeps): Promise<Library> {
  const [versions, on, governed] = await Promise.all([
    deps.standards.versions(),
    today(deps),
    deps.portfolio.governed(),
  ]);
  const valid = new Set(versionsInForce(versions, on));

  const held: Record<StandardId, number> = {};
  for (const { standardId } of governed) {
    if (standardId !== null) held[standardId] = (held[standardId] ?? 0) + 1;
  }
  return {
    today: on,
    held,
    versions: [
      ...SHIPPED_DOCUMENTS.map((document) => shippedVersion(document, deps)),
      ...versions.map((version) => ({
        ...version,
        isShipped: false,
        isInForce: valid.has(version),
        moves: movesOf(version, deps.actor),
      })),
    ],
  };
}

function shippedVersion(document: StandardDocument, { now }: Pick<Deps, 'now'>): LibraryVersion {
  return {
    standardId: document.id,
    version: document.version,
    name: document.name,
    state: 'published',
    effectiveFrom: document.effectiveFrom,
    retiredFrom: null,
    rules: document.rules.length,
    author: null,
    reviewer: null,
    note: '',
    changedAt: now(),
    revision: 0,
    isShipped: true,
    isInForce: true,
    moves: [],
  };
}

/**
 * What stands written of one version.
 *
 * @throws AppError `not-found` for one that there is not.
 */
export async function readVersion(
  name: VersionName,
  { standards }: Pick<Deps, 'standards'>,
): Promise<StandardDocument> {
  const shipped = SHIPPED_DOCUMENTS.find(
    ({ id, version }) => id === name.standardId && version === name.version,
  );
  const document = shipped ?? (await standards.documents([name]))[0];
  if (document !== undefined) return document;
  throw noSuchVersion(name);
}

/** @throws AppError `not-found` for one that there is not. */
export async function knownVersion(
  name: VersionName,
  { standards }: Pick<Deps, 'standards'>,
): Promise<StandardVersion> {
  const found = (await standards.versions()).find(
    ({ standardId, version }) => standardId === name.standardId && version === name.version,
  );
  if (found !== undefined) return found;
  throw noSuchVersion(name);
}

function noSuchVersion({ standardId, version }: VersionName): AppError {
  return new AppError('not-found', `There is no version ${version} of a standard ${standardId}.`);
}

export function changedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Someone else changed this version meanwhile. Reload the library, look at what changed, and try again.',
  );
}
