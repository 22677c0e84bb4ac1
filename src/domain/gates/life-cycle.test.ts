import fc from 'fast-check';

import { lifeCycleDocuments } from '../../../test/support/life-cycles';
import { gateId, ruleId } from '../foundation/ids';
import { PHASES } from '../foundation/phase';
import type { ProjectRole } from '../foundation/project-role';
import { type Tier, TIERS } from '../foundation/tier';
import { approversFor, type Budget, entryRules, gateBefore, gateIn, gatesUpTo } from './life-cycle';
import { LIFE_CYCLES, lifeCycleOf, lifeCycleWith } from './life-cycles/shipped';

const pm2 = lifeCycleOf('pm2');
const [readyForPlanning, readyForExecuting] = pm2.gates;

describe.each(LIFE_CYCLES.map((lifeCycle) => [lifeCycle.name, lifeCycle] as const))(
  'the life cycle %s',
  (_name, { stages, gates }) => {
    it('has one gate at the end of each stage but the last, in their order', () => {
      expect(gates.map(({ ends }) => ends)).toEqual(stages.slice(0, -1).map(({ id }) => id));
    });

    it('says who decides whatever the amount', () => {
      for (const { rights } of gates) {
        const bounds = rights.map(({ upTo }) => upTo ?? Infinity);
        expect(bounds.at(-1)).toBe(Infinity);
        expect([...bounds].sort((one, other) => one - other)).toEqual(bounds);
        for (const { approvers } of rights) expect(approvers.length).toBeGreaterThan(0);
      }
    });
  },
);

describe('the life cycles', () => {
  it('have no gate in common, so that a gate names its life cycle', () => {
    const ids = LIFE_CYCLES.flatMap(({ gates }) => gates.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are found by each of their gates, and by nothing else', () => {
    for (const lifeCycle of LIFE_CYCLES) {
      for (const { id } of lifeCycle.gates) expect(lifeCycleWith(id)).toBe(lifeCycle);
    }
    expect(lifeCycleWith(gateId('G2'))).toBeNull();
  });

  it('of PM² has the gates RfP, RfE and RfC', () => {
    expect(pm2.gates.map(({ id }) => id)).toEqual(['RfP', 'RfE', 'RfC']);
  });
});

describe('approversFor', () => {
  const owner = [{ role: 'project-owner', quorum: 1 }];
  const committee = [{ role: 'steering-committee', quorum: 2 }];
  const all = [...committee, { role: 'governance-body', quorum: 1 }];

  it.each<[string, Budget, readonly object[]]>([
    ['100,000 EUR', { amount: 10_000_000, currency: 'EUR' }, owner],
    ['100,000 EUR and a cent', { amount: 10_000_001, currency: 'EUR' }, committee],
    ['100,000 JPY, which has no smaller unit', { amount: 100_000, currency: 'JPY' }, owner],
    ['100,001 JPY', { amount: 100_001, currency: 'JPY' }, committee],
    ['2,000,000 EUR', { amount: 200_000_000, currency: 'EUR' }, all],
    ['a budget that nobody said', { amount: null, currency: null }, all],
  ])('for %s', (_title, budget, expected) => {
    const stake = { ...budget, tier: null };
    expect(readyForPlanning && approversFor(readyForPlanning, stake)).toEqual(expected);
  });

  const by = (role: ProjectRole) => [{ role, quorum: 1 }];
  const rights = [
    { upTo: 100_000, upToTier: 'small', approvers: by('business-manager') },
    { upTo: 100_000, upToTier: 'medium', approvers: by('project-owner') },
    { upTo: null, upToTier: 'medium', approvers: by('steering-committee') },
    { upTo: null, upToTier: null, approvers: by('governance-body') },
  ] as const;

  it.each<[number | null, Tier | null, ProjectRole]>([
    [100_000, 'small', 'business-manager'],
    [100_001, 'small', 'steering-committee'],
    [100_000, 'medium', 'project-owner'],
    [100_001, 'medium', 'steering-committee'],
    [null, 'medium', 'steering-committee'],
    [null, 'small', 'steering-committee'],
    [1, 'large', 'governance-body'],
    [1, null, 'governance-body'],
    [null, null, 'governance-body'],
  ])('for %s and a project of tier %s is the %s', (units, tier, role) => {
    const amount = units === null ? null : units * 100;
    expect(approversFor({ rights }, { amount, currency: 'EUR', tier })).toEqual(by(role));
  });

  it('never comes to an earlier right for more of anything', () => {
    const size = fc.record({ amount: fc.nat(500_000_000), tier: fc.constantFrom(...TIERS) });
    fc.assert(
      fc.property(lifeCycleDocuments, size, size, ({ gates }, one, other) => {
        const most = {
          amount: Math.max(one.amount, other.amount),
          tier: TIERS.indexOf(one.tier) > TIERS.indexOf(other.tier) ? one.tier : other.tier,
        };
        for (const gate of gates) {
          const at = ({ amount, tier }: typeof one) =>
            gate.rights.findIndex(
              ({ approvers }) =>
                approvers === approversFor(gate, { amount, currency: 'EUR', tier }),
            );
          expect(at(most)).toBeGreaterThanOrEqual(Math.max(at(one), at(other)));
        }
      }),
    );
  });
});

describe('entryRules', () => {
  const rule = (id: string, phase: 'initiating' | 'planning', severity: 'major' | 'minor') => ({
    id: ruleId(id),
    phases: [phase],
    severity,
  });
  const idsFor = (gate: typeof readyForPlanning, rules: readonly ReturnType<typeof rule>[]) =>
    gate && entryRules({ lifeCycle: pm2, gate }, rules).map(({ id }) => id);

  it('are those a gate names, whatever their phase', () => {
    const rules = [rule('PM2-INI-2', 'planning', 'minor'), rule('X', 'initiating', 'major')];
    expect(idsFor(readyForPlanning, rules)).toEqual(['PM2-INI-2']);
  });

  it('are those of its phase that are not minor, where the standard has none that it names', () => {
    const rules = [
      rule('X', 'initiating', 'major'),
      rule('Y', 'initiating', 'minor'),
      rule('Z', 'planning', 'major'),
    ];
    expect(idsFor(readyForPlanning, rules)).toEqual(['X']);
    expect(idsFor(readyForExecuting, rules)).toEqual(['Z']);
  });
});

describe('gateBefore', () => {
  it('is the last gate before a phase', () => {
    const last = PHASES.map((phase) => gateBefore(pm2, phase)?.id ?? null);
    expect(last).toEqual([null, 'RfP', 'RfE', 'RfC']);
    expect(gateBefore(lifeCycleOf('agile-continuous'), 'planning')?.id).toBe('fund');
    expect(gateBefore(lifeCycleOf('stage-gate'), 'planning')?.id).toBe('second-screen');
  });
});

describe('gatesUpTo', () => {
  it('gives a gate and those before it, and nothing for a gate of another life cycle', () => {
    expect(gatesUpTo(pm2, gateId('RfE')).map(({ id }) => id)).toEqual(['RfP', 'RfE']);
    expect(gatesUpTo(pm2, gateId('fund'))).toEqual([]);
    expect(gateIn(pm2, gateId('fund'))).toBeNull();
  });
});
