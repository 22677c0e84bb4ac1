import type { Day } from '../domain/foundation/calendar';
import type { StandardId } from '../domain/foundation/ids';
import type { StandardDocument } from '../domain/standards/document/standard-document';
import { inForce } from '../domain/standards/life/in-force';
import { chainOf, composed } from '../domain/standards/overlays/chain';
import { shippedStandards } from '../domain/standards/packs/shipped';
import type { Standard } from '../domain/standards/standard';
import type { Deps, StandardVersion } from './ports';
import { today } from './site-settings';

/** The standards that projects can be held against, each with all that it adds to. */
export type StandardsInForce = ReadonlyMap<StandardId, Standard>;

/** The standards that come with the app, as documents. They hold whatever day it is. */
export const SHIPPED_DOCUMENTS: readonly StandardDocument[] = shippedStandards.map((standard) => ({
  ...standard,
  extends: null,
}));

/** The standards in force today: those that ship, then the PMO's own. Read once for each use case. */
export async function standardsToday(
  deps: Pick<Deps, 'now' | 'standards' | 'state'>,
): Promise<StandardsInForce> {
  return standardsOn(await today(deps), deps);
}

/** The standards in force on a day. */
export async function standardsOn(
  on: Day,
  deps: Pick<Deps, 'standards'>,
): Promise<StandardsInForce> {
  const documents = await documentsInForce(on, deps);
  return new Map(
    [...documents.values()].map((document) => [document.id, whole(document, documents)]),
  );
}

/** What stands written of the standards in force on a day, each by itself. */
export async function documentsInForce(
  on: Day,
  { standards }: Pick<Deps, 'standards'>,
): Promise<ReadonlyMap<StandardId, StandardDocument>> {
  const valid = versionsInForce(await standards.versions(), on);
  const own = valid.length === 0 ? [] : await standards.documents(valid);
  return new Map([...SHIPPED_DOCUMENTS, ...own].map((document) => [document.id, document]));
}

/** A day, and the later ones on which some version comes into force. */
export async function turningDays(
  from: Day,
  { standards }: Pick<Deps, 'standards'>,
): Promise<readonly Day[]> {
  const later = (await standards.versions())
    .filter(({ state, effectiveFrom }) => state === 'published' && effectiveFrom > from)
    .map(({ effectiveFrom }) => effectiveFrom);
  return [...new Set([from, ...later])].sort();
}

/** Of each standard of the PMO's own the version in force on a day. */
export function versionsInForce(
  versions: readonly StandardVersion[],
  on: Day,
): readonly StandardVersion[] {
  const published = versions.filter(({ state }) => state === 'published' || state === 'retired');
  const ids = [...new Set(published.map(({ standardId }) => standardId))];
  return ids.flatMap(
    (id) =>
      inForce(
        published.filter(({ standardId }) => standardId === id),
        on,
      ) ?? [],
  );
}

/** A standard as it would be in force on a day, were this document to hold then. */
export async function standardAsIf(
  document: StandardDocument,
  on: Day,
  deps: Pick<Deps, 'standards'>,
): Promise<Standard> {
  return whole(document, await documentsInForce(on, deps));
}

/** Publishing and retiring refuse what would break a chain; one that is broken all the same stands by itself. */
function whole(
  document: StandardDocument,
  documents: ReadonlyMap<StandardId, StandardDocument>,
): Standard {
  const chain = chainOf(document, (id) => documents.get(id) ?? null);
  return (chain.kind === 'chain' ? composed(chain.documents) : null) ?? document;
}
