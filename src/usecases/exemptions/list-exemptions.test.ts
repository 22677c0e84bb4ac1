import {
  aGovernedProject,
  anApprovedWaiver,
  aPortfolio,
  aProject,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { day } from '../../domain/foundation/calendar';
import {
  exemptionId,
  governedId,
  nodeId,
  projectId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import { listExemptions } from './list-exemptions';

const id = governedId('project:1');
const pm2 = standardId('pm2');
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [
    aGovernedProject('1', { standardId: pm2 }),
    aGovernedProject('2', { standardId: pm2 }),
  ],
};

describe('listExemptions', () => {
  const of = (name: string, change: object) =>
    anApprovedWaiver({ id: exemptionId(name), ...change });
  const listed: World = {
    ...world,
    nodes: [aPortfolio('bridges', { members: [id] })],
    exemptions: [
      of('late', { until: day('2026-03-31') }),
      of('endless', { kind: 'tailoring', until: null }),
      of('elsewhere', { governedId: governedId('project:2'), until: day('2026-03-05') }),
      of('asked', { decision: null, ruleId: ruleId('PM2-INI-3') }),
      of('over', { until: day('2026-03-01'), ruleId: ruleId('PM2-INI-4') }),
    ],
  };

  it('shows what waits first, then what ends next, with the waiver debt', async () => {
    const { exemptions, debt } = await listExemptions({ nodeId: null }, inMemoryDeps(listed));

    expect(exemptions.map((one) => [one.id, one.daysLeft])).toEqual([
      ['asked', null],
      ['elsewhere', 3],
      ['late', null],
      ['endless', null],
    ]);
    expect(debt).toEqual({ count: 2, days: 3 + 29 });
  });

  it('keeps to a node, and to what the user may see', async () => {
    const inNode = await listExemptions({ nodeId: nodeId('bridges') }, inMemoryDeps(listed));
    const hidden = await listExemptions(
      { nodeId: null },
      inMemoryDeps({ ...listed, rights: { browses: [projectId('2')] } }),
    );

    expect(inNode.debt).toEqual({ count: 1, days: 29 });
    expect(hidden).toMatchObject({ debt: { count: 1, days: 3 }, hiddenProjects: 1 });
  });
});
