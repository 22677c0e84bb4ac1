import fc from 'fast-check';

import { anApprovedWaiver, TODAY } from '../../../test/support/builders';
import { addDays } from '../foundation/calendar';
import { standardId } from '../foundation/ids';
import { ALWAYS } from './applies';
import { effectiveMode } from './effective-mode';
import { agileLight } from './packs/agile-light';
import { PHASES } from '../foundation/phase';
import { TIERS, type Rule, type Standard } from './standard';
import { NO_PROFILE, whatIsAsked } from './what-is-asked';

const [first, second, third] = agileLight.rules as readonly [Rule, Rule, Rule];
const always: Rule = { ...first, ...ALWAYS };
const closing: Rule = { ...second, ...ALWAYS, phases: ['closing'] };
const large: Rule = { ...third, ...ALWAYS, tiers: ['large'] };
const standard: Standard = { ...agileLight, rules: [always, closing, large] };
const nothing = { profile: NO_PROFILE, exemptions: [], asOf: TODAY };

const leavesOut = ({ id }: Rule) =>
  anApprovedWaiver({ kind: 'tailoring', standardId: standard.id, ruleId: id, until: null });

describe('whatIsAsked', () => {
  it('asks everything of a project that says nothing of itself', () => {
    expect(whatIsAsked(standard, nothing)).toEqual({ asked: standard, notAsked: [] });
  });

  it('asks the rules of the phase and tier that a project is in, and says why not the others', () => {
    const { asked, notAsked } = whatIsAsked(standard, {
      ...nothing,
      profile: { phase: 'planning', tier: 'small' },
    });

    expect(asked.rules).toEqual([always]);
    expect(notAsked).toEqual([
      { rule: closing, why: 'phase' },
      { rule: large, why: 'tier' },
    ]);
  });

  it('leaves out what tailoring takes out, from its first day to its last', () => {
    const line = { ...leavesOut(always), from: TODAY, until: addDays(TODAY, 9) };
    const notAskedOn = (days: number) =>
      whatIsAsked(standard, { ...nothing, exemptions: [line], asOf: addDays(TODAY, days) })
        .notAsked;

    expect(notAskedOn(-1)).toEqual([]);
    expect(notAskedOn(0)).toEqual([{ rule: always, why: 'tailoring' }]);
    expect(notAskedOn(9)).toHaveLength(1);
    expect(notAskedOn(10)).toEqual([]);
  });

  it.each([
    ['that nobody approved', { decision: null }],
    ['of another standard', { standardId: standardId('pm2') }],
    ['that is a waiver', { kind: 'waiver' }],
  ] as const)('takes out nothing by an exemption %s', (_what, change) => {
    const exemptions = [{ ...leavesOut(always), ...change }];

    expect(whatIsAsked(standard, { ...nothing, exemptions })).toEqual({
      asked: standard,
      notAsked: [],
    });
  });

  const anyRules = fc.array(
    fc.record({ phases: fc.subarray([...PHASES]), tiers: fc.subarray([...TIERS]) }),
  );
  const anyProfile = fc.record({
    phase: fc.option(fc.constantFrom(...PHASES)),
    tier: fc.option(fc.constantFrom(...TIERS)),
  });
  const made = (rules: readonly Pick<Rule, 'phases' | 'tiers'>[]): Standard => ({
    ...agileLight,
    rules: rules.map((rule, index) => ({ ...always, ...rule, id: `R-${index}` as Rule['id'] })),
  });

  it('is the same whatever the order of the lines of tailoring', () => {
    const anyLines = fc.array(fc.nat(9), { maxLength: 6 });

    fc.assert(
      fc.property(anyRules, anyProfile, anyLines, (rules, profile, indexes) => {
        const all = made(rules);
        const lines = indexes.flatMap((index) => all.rules[index] ?? []).map(leavesOut);
        const asked = (exemptions: typeof lines) =>
          whatIsAsked(all, { ...nothing, profile, exemptions });

        expect(asked(lines.toReversed())).toEqual(asked(lines));
        expect(asked([...lines, ...lines])).toEqual(asked(lines));
      }),
    );
  });

  it('loses no rule: each is asked, or is not for a reason', () => {
    fc.assert(
      fc.property(anyRules, anyProfile, (rules, profile) => {
        const all = made(rules);
        const { asked, notAsked } = whatIsAsked(all, { ...nothing, profile });
        const ids = [...asked.rules, ...notAsked.map(({ rule }) => rule)].map(({ id }) => id);

        expect(ids.toSorted()).toEqual(all.rules.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('effectiveMode', () => {
  it('is the rule’s own, else the project’s', () => {
    expect(effectiveMode({ mode: null }, { mode: 'controlling' })).toBe('controlling');
    expect(effectiveMode({ mode: 'directive' }, { mode: 'supportive' })).toBe('directive');
  });
});
