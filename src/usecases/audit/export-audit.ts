import type { Deps } from '../ports';
import { linesOf, visibleAmong } from './audit-lines';

/**
 * The trail from an entry on, as lines that can be verified without the app. What speaks of projects that the user may
 * not browse is withheld: the chain shows all the same that it stands there unaltered.
 */
export async function exportAudit(
  { after }: { readonly after: number },
  deps: Pick<Deps, 'access' | 'audit'>,
) {
  const kept = await deps.audit.after(after);
  const lines = await linesOf(kept, deps);
  const isVisible = await visibleAmong(kept, deps);

  return {
    lines: lines.map((line, index) => {
      const one = kept[index];
      return one !== undefined && isVisible(one) ? line : { ...line, content: null };
    }),
    next: kept.at(-1)?.filed.sequence ?? null,
  };
}
