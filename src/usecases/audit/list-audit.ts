import type { AuditTopic } from '../../domain/audit/audit-action';
import { personIn } from '../../domain/audit/audit-person';
import { instant, type Day } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';
import type { Deps, KeptEntry } from '../ports';
import { sightOf, type Sight, type SightDeps } from '../sight';
import { contentIn, visibleAmong } from './audit-lines';
import { whoIsBehind, type WhoIs } from './who-is';

type Question = {
  readonly before: number | null;
  readonly topic: AuditTopic | null;
  readonly person: AccountId | null;
  /** Days in UTC, both included. */
  readonly from: Day | null;
  readonly to: Day | null;
};

const ENTRIES_A_PAGE = 50;

/** Entries of the trail, latest first, with those behind their pseudonyms. */
export async function listAudit(
  { before, topic, person, from, to }: Question,
  deps: SightDeps & Pick<Deps, 'audit'>,
) {
  const since = from === null ? null : instant(`${from}T00:00:00.000Z`);
  const until = to === null ? null : instant(`${to}T23:59:59.999Z`);
  const filter = { before, topic, person, since, until };
  const [kept, sight] = await Promise.all([
    deps.audit.latest(filter, ENTRIES_A_PAGE),
    sightOf(deps),
  ]);
  const isVisible = await visibleAmong(kept, deps);
  const whoIs = await whoIsBehind(pseudonymsIn(kept), deps);

  return {
    entries: kept.map((one) => ({
      sequence: one.filed.sequence,
      at: one.filed.at,
      by: whoIs(one.filed.by),
      action: one.filed.action,
      content: isVisible(one) ? shown(one, { sight, whoIs }) : ({ kind: 'withheld' } as const),
    })),
    next: nextAfter(kept),
  };
}

function nextAfter(kept: readonly KeptEntry[]): number | null {
  const last = kept.at(-1)?.filed.sequence ?? 1;
  return last === 1 ? null : last;
}

function pseudonymsIn(kept: readonly KeptEntry[]): readonly string[] {
  return kept.flatMap((one) => [
    one.filed.by,
    personIn(contentIn(one)?.subject ?? '') ?? one.filed.by,
  ]);
}

function shown(one: KeptEntry, { sight, whoIs }: { readonly sight: Sight; readonly whoIs: WhoIs }) {
  const content = contentIn(one);
  if (content === null) return { kind: 'withheld' } as const;

  const { subject, before, after } = content;
  const pseudonym = personIn(subject);
  const person = pseudonym === null ? null : whoIs(pseudonym);
  return { kind: 'shown', subject, name: nameOf(subject, sight), person, before, after } as const;
}

/** What a governed project or a portfolio is called today. */
function nameOf(subject: string, { governed, nodes }: Sight): string | null {
  const project = [...governed.values()].find(({ id }) => id === subject);
  if (project !== undefined) return `${project.name} (${project.key})`;
  return nodes.find(({ id }) => id === subject)?.name ?? null;
}
