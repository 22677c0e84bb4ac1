import fc from 'fast-check';

import { type WorkItemId, workItemId } from '../foundation/ids';
import { stepOf, TRACE_STEPS, type TraceGraph, traceOf, type TraceStep } from './trace';

const id = workItemId;
type Drawn = Readonly<Record<string, TraceStep>>;

function graph(
  start: string,
  steps: Drawn,
  ties: readonly (readonly [string, string])[],
): TraceGraph {
  return {
    start: { id: id(start), step: steps[start] ?? null },
    steps: new Map(Object.entries(steps).map(([item, step]) => [id(item), step])),
    ties: ties.map(([one, other]) => [id(one), id(other)] as const),
  };
}
const traced = (...drawn: Parameters<typeof graph>) => Object.fromEntries(traceOf(graph(...drawn)));

const STEPS: Drawn = {
  5: 'deliverable',
  6: 'benefit',
  7: 'deliverable',
  8: 'change',
  9: 'decision',
};
const TIES = [['9', '8'], ['7', '8'], ['6', '7'], ['6', '5']] as const; // prettier-ignore

describe('traceOf', () => {
  it('goes upstream from a decision to the benefit it is taken for', () => {
    expect(traced('9', STEPS, TIES)).toEqual({ change: ['8'], deliverable: ['7'], benefit: ['6'] });
  });

  it('goes downstream from a benefit to what was decided for it', () => {
    expect(traced('6', STEPS, TIES)).toEqual({
      deliverable: ['5', '7'],
      change: ['8'],
      decision: ['9'],
    });
  });

  it('leaves out what is only a sibling', () => {
    expect(traced('5', STEPS, TIES)).toEqual({ benefit: ['6'] });
  });

  it('goes both ways from a risk, which is no step itself', () => {
    const ties = [['1', '6'], ['1', '8'], ['8', '9']] as const; // prettier-ignore
    expect(traced('1', STEPS, ties)).toEqual({ benefit: ['6'], change: ['8'], decision: ['9'] });
  });

  it('does not go through a work item that is no step', () => {
    expect(traced('9', STEPS, [['9', '1'], ['1', '6']])).toEqual({}); // prettier-ignore
  });

  it('puts the nearest first', () => {
    const steps: Drawn = { 1: 'benefit', 2: 'benefit', 7: 'deliverable', 9: 'decision' };
    const ties = [['9', '7'], ['7', '1'], ['9', '2']] as const; // prettier-ignore
    expect(traced('9', steps, ties)).toEqual({ benefit: ['2', '1'], deliverable: ['7'] });
  });

  it('ends in whatever circle, names nothing twice nor itself, and holds for both ends alike', () => {
    const item = fc.integer({ min: 0, max: 11 }).map(String);
    const site = fc.record({
      steps: fc.array(fc.constantFrom(...TRACE_STEPS), { minLength: 12, maxLength: 12 }),
      ties: fc.array(fc.tuple(item, item), { maxLength: 40 }),
    });

    fc.assert(
      fc.property(site, item, item, ({ steps, ties }, one, other) => {
        const drawn = Object.fromEntries(steps.map((step, at) => [String(at), step]));
        const from = (start: string): readonly WorkItemId[] =>
          [...traceOf(graph(start, drawn, ties)).values()].flat();

        expect(new Set(from(one)).size).toBe(from(one).length);
        expect(from(one)).not.toContain(one);
        expect(from(one).includes(id(other))).toBe(from(other).includes(id(one)));
      }),
    );
  });
});

describe('stepOf', () => {
  it.each([
    ['proposal', 'driver'],
    ['business-case', 'project'],
    ['change-request', 'change'],
    ['risk', null],
    [null, null],
  ] as const)('of %s is %s', (kind, step) => expect(stepOf(kind)).toBe(step));
});
