import { AppError } from './app-error';
import type { AuditDraft, Deps } from './ports';

export type RecordDeps = Pick<Deps, 'actor' | 'audit' | 'now'>;
export type Change = Omit<AuditDraft, 'by' | 'at'>;

/**
 * Writes the trail, then makes a change. No transaction spans the two, so the order says what can be missing: an entry
 * whose change was not made can be explained, a change without its entry cannot. A change that fails is followed by an
 * entry that says so; only a process that dies in between leaves the first one alone.
 */
export async function recorded<T>(
  change: Change,
  make: () => Promise<T>,
  { actor: by, audit, now }: RecordDeps,
): Promise<T> {
  const sequence = await audit.append({ ...change, by, at: now() });
  try {
    return await make();
  } catch (error) {
    const why = error instanceof AppError ? error.code : 'unexpected';
    const failure = { before: null, after: { why }, about: [] };
    await audit
      .append({ action: 'change.failed', subject: `entry:${sequence}`, by, at: now(), ...failure })
      .catch(() => undefined); // the trail is away, too: what is thrown on is why the change failed
    throw error;
  }
}
