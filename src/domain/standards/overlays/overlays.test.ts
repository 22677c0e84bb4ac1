import fc from 'fast-check';

import { ruleId, standardId } from '../../foundation/ids';
import { type MandateMode, MANDATE_MODES } from '../../foundation/mandate-mode';
import type { StandardDocument } from '../document/standard-document';
import { agileLight } from '../packs/agile-light';
import { PHASES } from '../../foundation/phase';
import { type Rule, type Severity, TIERS } from '../standard';
import { chainOf, composed } from './chain';
import { compose } from './compose';

const [template] = agileLight.rules;
if (template === undefined) throw new Error('agile-light has no rule');

const modes = [...MANDATE_MODES, null];
const rules: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.constantFrom('R-1', 'R-2', 'R-3', 'R-4').map(ruleId),
    severity: fc.constantFrom<Severity>('critical', 'major', 'minor'),
    weight: fc.integer({ min: 1, max: 5 }),
    phases: fc.subarray([...PHASES], { minLength: 1 }),
    tiers: fc.subarray([...TIERS], { minLength: 1 }),
    mode: fc.constantFrom(...modes),
    title: fc.constantFrom('One', 'Another'),
  })
  .map((some) => ({ ...template, ...some }));
const documents: fc.Arbitrary<StandardDocument> = fc
  .record({
    name: fc.constantFrom('Enterprise', 'Division', 'Unit'),
    rules: fc.uniqueArray(rules, { selector: ({ id }) => id, maxLength: 4 }),
  })
  .map((some) => ({ ...agileLight, extends: null, ...some }));

/** How far a rule goes in a project of a mode, in steps. */
const reach = (mode: MandateMode | null, project: MandateMode) =>
  MANDATE_MODES.indexOf(mode ?? project);

describe('composition', () => {
  it('is associative', () => {
    fc.assert(
      fc.property(documents, documents, documents, (one, two, three) => {
        expect(compose(compose(one, two), three)).toEqual(compose(one, compose(two, three)));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(documents, (one) => {
        expect(compose(one, one)).toEqual(one);
      }),
    );
  });

  it('never removes or weakens a rule of either, in a project of any mode', () => {
    const order: readonly Severity[] = ['minor', 'major', 'critical'];
    fc.assert(
      fc.property(documents, documents, (one, two) => {
        const together = new Map(compose(one, two).rules.map((rule) => [rule.id, rule]));
        for (const rule of [...one.rules, ...two.rules]) {
          const now = together.get(rule.id);
          expect(now?.weight).toBeGreaterThanOrEqual(rule.weight);
          expect(order.indexOf(now?.severity ?? 'minor')).toBeGreaterThanOrEqual(
            order.indexOf(rule.severity),
          );
          expect(now?.phases).toEqual(expect.arrayContaining([...rule.phases]));
          expect(now?.tiers).toEqual(expect.arrayContaining([...rule.tiers]));
          for (const project of MANDATE_MODES) {
            expect(reach(now?.mode ?? null, project)).toBeGreaterThanOrEqual(
              reach(rule.mode, project),
            );
          }
        }
      }),
    );
  });

  it('keeps what an inherited rule reads and says, and puts new rules after', () => {
    const inherited = { ...agileLight, rules: [{ ...template, weight: 2 }] };
    const own = { ...template, id: ruleId('OWN-1') };
    const overlay = {
      ...agileLight,
      id: standardId('division'),
      rules: [own, { ...template, title: 'Other words', weight: 9 }],
    };

    expect(compose(inherited, overlay)).toEqual({
      ...overlay,
      rules: [{ ...template, weight: 9 }, own],
    });
  });

  it.each<[MandateMode | null, MandateMode | null, MandateMode | null]>([
    ['supportive', 'controlling', 'controlling'],
    ['directive', 'controlling', 'directive'],
    [null, 'supportive', null],
    [null, 'controlling', 'directive'],
    [null, 'directive', 'directive'],
    [null, null, null],
  ])('makes of the modes %s and %s %s', (one, two, expected) => {
    const withMode = (mode: MandateMode | null) => ({
      ...agileLight,
      rules: [{ ...template, mode }],
    });

    expect(compose(withMode(one), withMode(two)).rules[0]?.mode).toBe(expected);
    expect(compose(withMode(two), withMode(one)).rules[0]?.mode).toBe(expected);
  });
});

describe('a chain', () => {
  const extending = (id: string, above: string | null): StandardDocument => ({
    ...agileLight,
    id: standardId(id),
    extends: above === null ? null : { standardId: standardId(above) },
  });
  const chainFrom = (from: string, links: Readonly<Record<string, string | null>>) => {
    const all = Object.entries(links).map(([id, above]) => extending(id, above));
    const find = (id: string) => all.find((one) => one.id === id) ?? null;
    return chainOf(find(from) ?? extending(from, null), find);
  };

  it('leads from the widest to the standard asked for', () => {
    const chain = chainFrom('unit', { unit: 'division', division: 'enterprise', enterprise: null });

    expect(chain).toMatchObject({
      kind: 'chain',
      documents: [{ id: 'enterprise' }, { id: 'division' }, { id: 'unit' }],
    });
    expect(chain.kind === 'chain' && composed(chain.documents)?.id).toBe('unit');
  });

  it('that comes back is named the whole way round', () => {
    expect(chainFrom('a', { a: 'b', b: 'c', c: 'b' })).toEqual({
      kind: 'circle',
      ids: ['a', 'b', 'c', 'b'],
    });
  });

  it('that leads nowhere is named by what is missing', () => {
    expect(chainFrom('a', { a: 'b' })).toEqual({ kind: 'missing', id: 'b' });
  });
});
