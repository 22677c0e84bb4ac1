import { readContent, type AuditContent } from '../../domain/audit/audit-content';
import { readEntry } from '../../domain/audit/audit-entry';
import { personIn, type AuditPerson } from '../../domain/audit/audit-person';
import type { AuditLine } from '../../domain/audit/verify-chain';
import type { ProjectId } from '../../domain/foundation/ids';
import type { Deps, KeptEntry } from '../ports';

/** The lines of an export, with all that is in them. */
export async function linesOf(
  kept: readonly KeptEntry[],
  { audit }: Pick<Deps, 'audit'>,
): Promise<readonly AuditLine[]> {
  const named = kept.map(pseudonymsIn);
  const people = new Map(
    (await audit.people([...new Set(named.flat())])).map((person) => [person.pseudonym, person]),
  );

  return kept.map(({ entry, hash, content }, index) => ({
    entry,
    hash,
    content,
    people: (named[index] ?? []).flatMap((pseudonym) => people.get(pseudonym) ?? []),
  }));
}

/** What stands in a content; `null` for one that somebody has made unreadable. */
export function contentIn({ content }: Pick<KeptEntry, 'content'>): AuditContent | null {
  return readable(() => readContent(content));
}

/** Which of these the user may be shown: those that speak of no project that Jira hides from them. */
export async function visibleAmong<Kept extends Pick<KeptEntry, 'content'>>(
  kept: readonly Kept[],
  { access }: Pick<Deps, 'access'>,
): Promise<(one: Kept) => boolean> {
  const about = new Map(kept.map((one) => [one, contentIn(one)?.about ?? null]));
  const ids = new Set([...about.values()].flatMap((some) => some ?? []));
  const seen: ReadonlySet<ProjectId> =
    ids.size === 0 ? new Set() : await access.browsable([...ids]);

  return (one) => about.get(one)?.every((id) => seen.has(id)) === true;
}

function pseudonymsIn(kept: KeptEntry): readonly AuditPerson['pseudonym'][] {
  const by = readable(() => readEntry(kept.entry))?.by ?? null;
  const subject = personIn(contentIn(kept)?.subject ?? '');
  return [...new Set([by, subject].filter((one) => one !== null))];
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null; // verifying says what is wrong with it
  }
}
