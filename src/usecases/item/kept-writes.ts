import { type PartWrite, readKeptPart } from '../../domain/artifacts/part-history';
import { emptyPart } from '../../domain/artifacts/register-part';
import { isObject } from '../../domain/artifacts/part-values';
import { type WorkItemId, type WorkItemKey, workItemKey } from '../../domain/foundation/ids';
import { contentIn, visibleAmong } from '../audit/audit-lines';
import type { Deps, KeptChange } from '../ports';

type Page = { readonly upTo: number | null; readonly limit: number };

/** A write of a structured part with the action and the pseudonym that the trail tells it under. */
export type KeptWrite = PartWrite & {
  readonly action: string;
  readonly by: string;
  /** The change that it was merged into by this; `null` for other writes, and where the user may not be shown it. */
  readonly mergedInto: WorkItemKey | null;
};

/** The writes of a work item's structured part that the trail tells of, latest first, without what the user may not be shown. */
export async function keptWrites(
  id: WorkItemId,
  page: Page,
  deps: Pick<Deps, 'access' | 'audit'>,
): Promise<readonly KeptWrite[]> {
  const subject = `item:${id}`;
  const filed = await deps.audit.changesOf(subject, page);
  const changes = filed.filter((change) => contentIn(change)?.subject === subject);
  const isVisible = await visibleAmong(changes, deps);

  return changes.map((change) => {
    const { sequence, at, by, action } = change.filed;
    const sides = isVisible(change) ? sidesOf(change) : 'hidden';
    const mergedInto = sides === 'hidden' ? null : mergerIn(change);
    return { sequence, at, by, action, hasFailed: change.hasFailed, sides, mergedInto };
  });
}

function mergerIn(change: KeptChange): WorkItemKey | null {
  const after = contentIn(change)?.after;
  const into = isObject(after) ? after['mergedInto'] : null;
  return typeof into === 'string' ? workItemKey(into) : null;
}

function sidesOf(change: KeptChange): PartWrite['sides'] {
  const content = contentIn(change);
  const after = readKeptPart(content?.after);
  if (content === null || after === null) return 'unreadable';

  const nothing = { part: emptyPart(after.part.kind), problem: null };
  const before = isObject(content.before) ? readKeptPart(content.before) : nothing;
  return before === null ? 'unreadable' : { before, after };
}
