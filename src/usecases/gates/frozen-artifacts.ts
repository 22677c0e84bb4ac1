import { frozenText } from '../../domain/artifacts/frozen-content';
import type { WorkItemKey } from '../../domain/foundation/ids';
import type { PackedArtifact } from '../../domain/gates/decision-pack';
import type { Deps } from '../ports';

/** What a gate rests on is a handful of documents; a register of risks is not read whole. */
const MOST_FROZEN = 30;
/** Jira takes so many questions at once without complaining. */
const AT_ONCE = 10;

export type Frozen = PackedArtifact & { readonly text: string };

/** Artifacts as they stand now, as far as Jira shows them to the asking user, at most 30. */
export async function frozenNow(
  keys: readonly WorkItemKey[],
  deps: Pick<Deps, 'asUser' | 'sha256'>,
): Promise<readonly Frozen[]> {
  const wanted = [...new Set(keys)].slice(0, MOST_FROZEN);
  const frozen: Frozen[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const items = await Promise.all(
      wanted.slice(at, at + AT_ONCE).map((key) => deps.asUser.find(key)),
    );
    for (const item of items) {
      if (item === null) continue;
      const text = frozenText(item);
      frozen.push({ id: item.id, key: item.key, hash: deps.sha256(text), text });
    }
  }
  return frozen;
}
