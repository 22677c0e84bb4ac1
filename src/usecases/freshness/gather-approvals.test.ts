import { aGovernedProject, anApproval, NOW } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aFact } from '../../../test/support/read-items';
import { sha256 } from '../../../test/support/sha256';
import { artifactOf } from '../../domain/artifacts/artifact-of';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import { workItemId } from '../../domain/foundation/ids';
import { agileLight } from '../../domain/standards/packs/agile-light';
import { NO_PHASE } from '../../domain/standards/queries/gathered';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { ItemContent, JiraSite } from '../ports';
import { nothingGathered } from './gather';
import { gatherApprovals } from './gather-approvals';

const seven = workItemId('7');
const EDITED = later(NOW, 60_000);
const NEXT_DAY = later(NOW, 20 * 3_600_000);
const content: ItemContent = {
  id: seven,
  updated: NOW,
  typeId: '10001',
  summary: 'Business case',
  description: null,
  due: null,
  attachments: [],
  artifactProperty: null,
};
const fingerprint = fingerprintOf(content, sha256);
const approval = anApproval({ fingerprint, seen: { fingerprint, updated: NOW, at: NOW } });

type Circumstances = {
  readonly contents?: JiraSite['contents'];
  readonly updated?: typeof NOW;
  readonly now?: typeof NOW;
  readonly kind?: 'business-case' | 'risk';
};

async function gathered({
  contents = async () => [content],
  updated = NOW,
  now = NOW,
  kind = 'business-case',
}: Circumstances = {}) {
  const asked: (readonly string[])[] = [];
  const deps = inMemoryDeps({
    approvals: [approval],
    site: {
      contents: async (ids) => {
        asked.push(ids);
        return contents(ids);
      },
    },
  });
  const evidence = {
    kind: 'artifact-approved',
    artifact: 'business-case',
    by: 'project-owner',
  } as const;
  const fact = { ...aFact('7', '1', { updated }), openBlockers: 0 };
  const gathering = {
    project: aGovernedProject('1'),
    rules: agileLight.rules.map((rule) => ({ ...rule, evidence })),
    artifacts: [artifactOf(fact, kind)],
    ...nothingGathered(aGovernedProject('1'), NO_PHASE),
  };
  await gatherApprovals([gathering], now, deps);
  const states = [...gathering.approvals].map(([id, [first]]) => [id, first?.state]);
  return { asked, states, kept: await deps.approvals.of([seven]) };
}

describe('gatherApprovals', () => {
  it('asks nobody about what did not change since it was looked at', async () => {
    expect(await gathered()).toMatchObject({ asked: [], states: [[seven, 'in-force']] });
  });

  it('looks at the content of what changed, and lets an approval stand that it does not touch', async () => {
    const { asked, states, kept } = await gathered({
      updated: EDITED,
      contents: async () => [{ ...content, updated: EDITED }],
    });

    expect([asked, states]).toEqual([[[seven]], [[seven, 'in-force']]]);
    expect(kept).toMatchObject([{ seen: { fingerprint, updated: EDITED } }]);
  });

  it('finds an approval void once the content is another', async () => {
    const edited = { ...content, updated: EDITED, summary: 'Another' };
    const { states, kept } = await gathered({
      updated: EDITED,
      contents: async () => [edited],
    });

    expect(states).toEqual([[seven, 'void']]);
    expect(kept).toMatchObject([
      { fingerprint, seen: { fingerprint: fingerprintOf(edited, sha256) } },
    ]);
  });

  it('looks at it on the next day in any case, for a structured part changes unseen', async () => {
    expect((await gathered({ now: NEXT_DAY })).asked).toEqual([[seven]]);
  });

  it('does not know what stands there while Jira does not say', async () => {
    const away = () => Promise.reject(new AppError('upstream-failed', 'Jira does not answer.'));

    expect((await gathered({ updated: EDITED, contents: away })).states).toEqual([
      [seven, 'not-known'],
    ]);
    expect((await gathered({ updated: EDITED, contents: async () => [] })).states).toEqual([
      [seven, 'not-known'],
    ]);
  });

  it('looks at no artifact that no rule wants approved', async () => {
    expect(await gathered({ kind: 'risk', now: NEXT_DAY })).toMatchObject({
      asked: [],
      states: [],
    });
  });
});
