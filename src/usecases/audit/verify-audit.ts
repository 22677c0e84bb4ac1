import { CHAIN_START, readEntry, type Link } from '../../domain/audit/audit-entry';
import { verifyChain, type AuditLine, type Verdict } from '../../domain/audit/verify-chain';
import type { Deps, KeptEntry } from '../ports';
import { linesOf } from './audit-lines';

type VerifyDeps = Pick<Deps, 'audit' | 'sha256' | 'timeLeft'>;
type Outcome = Verdict | { readonly kind: 'unfinished'; readonly end: Link };

/** What is left for the answer to get out in time. */
const RESERVE_MILLISECONDS = 5_000;

/**
 * Checks the trail from its first entry, or on from a link that was verified before or noted elsewhere, and names the
 * first that does not hold. A long trail takes several calls.
 */
export async function verifyAudit(
  { from }: { readonly from: Link | null },
  deps: VerifyDeps,
): Promise<Outcome> {
  if (from !== null && !(await isThere(from, deps))) {
    const { sequence } = from;
    return { kind: 'broken', sequence, reason: 'It is not the entry that was noted.' };
  }

  for (let end = from ?? CHAIN_START; ;) {
    const kept = await deps.audit.after(end.sequence);
    if (kept.length === 0) return { kind: 'whole', end };

    const verdict = verifyKept(kept, await linesOf(kept, deps), { end, sha256: deps.sha256 });
    if (verdict.kind === 'broken') return verdict;
    end = verdict.end;
    if (deps.timeLeft() < RESERVE_MILLISECONDS) return { kind: 'unfinished', end };
  }
}

async function isThere({ sequence, hash }: Link, { audit }: Pick<Deps, 'audit'>): Promise<boolean> {
  if (sequence === CHAIN_START.sequence) return hash === CHAIN_START.hash;
  const [kept] = await audit.after(sequence - 1);
  return kept?.filed.sequence === sequence && kept.hash === hash;
}

type Start = { readonly end: Link; readonly sha256: Deps['sha256'] };

function verifyKept(
  kept: readonly KeptEntry[],
  lines: readonly AuditLine[],
  { end: start, sha256 }: Start,
): Verdict {
  let end = start;
  for (const [index, line] of lines.entries()) {
    const verdict = verifyChain([line], end, sha256);
    if (verdict.kind === 'broken') return verdict;

    end = verdict.end;
    const one = kept[index];
    if (one !== undefined && !isFiledAsWritten(one)) {
      const reason = 'It is filed under another time, person or action than it says.';
      return { kind: 'broken', sequence: end.sequence, reason };
    }
  }
  return { kind: 'whole', end };
}

/** Searches go by what stands beside an entry: who alters that could keep it from being found. */
function isFiledAsWritten({ entry, filed }: KeptEntry): boolean {
  const { sequence, at, by, action } = readEntry(entry);
  return (
    filed.sequence === sequence && filed.at === at && filed.by === by && filed.action === action
  );
}
