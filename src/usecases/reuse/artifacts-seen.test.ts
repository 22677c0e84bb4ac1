import { aFoundItem, aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import { sightOf } from '../sight';
import { artifactsSeen } from './artifacts-seen';

/** A mapping of one kind, and how often it was gone through. */
function counted() {
  let count = 0;
  const risks: ArtifactMapping = {
    kind: 'risk',
    createsAs: null,
    get adopts() {
      count += 1;
      return ['10012'];
    },
  };
  return { mapping: [risks], times: () => count };
}

async function seenOf(ids: readonly string[]) {
  const project = aGovernedProject('1');
  const deps = inMemoryDeps({
    projects: [aProject('1')],
    governed: [project],
    items: ids.map((id) => aReadItem(id, '1', { typeId: '10012' })),
    visibleItems: ids.map((id) => aFoundItem(id, '1', { typeId: '10012' })),
  });
  const { mapping, times } = counted();
  const asked = {
    project,
    sight: await sightOf(deps),
    mapping,
    kinds: ['risk'],
    also: [],
  } as const;
  const { seen } = await artifactsSeen(asked, deps);
  return { kinds: seen.map(({ kind }) => kind), times: times() };
}

it('goes through the mapping of kinds as often for many artifacts as for one', async () => {
  const [one, many] = [await seenOf(['11']), await seenOf(['11', '12', '13', '14'])];

  expect(many.kinds).toEqual(['risk', 'risk', 'risk', 'risk']);
  expect(many.times).toBe(one.times);
});
