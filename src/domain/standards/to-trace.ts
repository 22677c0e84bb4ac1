import type { Artifact } from '../foundation/artifact';
import type { WorkItemId } from '../foundation/ids';
import type { Rule } from './standard';

/** The artifacts of which rules have to know what they are linked with. */
export function toTrace(
  rules: readonly Pick<Rule, 'evidence'>[],
  artifacts: readonly Artifact[],
): readonly WorkItemId[] {
  const kinds = new Set(
    rules.flatMap(({ evidence }) =>
      evidence.kind === 'artifact-linked' ? [evidence.artifact] : [],
    ),
  );
  return artifacts
    .filter(({ kind, category }) => kinds.has(kind) && category !== 'done')
    .map(({ id }) => id);
}
