import { calculateSelection } from './calculators';

const proposals = [
  { id: 'A', value: 24, costs: [12] },
  { id: 'B', value: 13, costs: [7] },
  { id: 'C', value: 23, costs: [11] },
  { id: 'D', value: 15, costs: [8] },
  { id: 'E', value: 16, costs: [9] },
];
const input = { proposals, budgets: [26] };
const atOnce = () => 0;

describe('selection.solve', () => {
  it('answers an optimum with its bound', () => {
    expect(calculateSelection(input, atOnce)).toEqual({
      status: 'optimal',
      value: 51,
      bound: 51,
      selected: ['B', 'C', 'D'],
    });
  });

  it('answers a conflict', () => {
    expect(calculateSelection({ ...input, mustDo: ['A'], mustNot: ['A'] }, atOnce)).toEqual({
      status: 'infeasible',
      value: null,
      bound: null,
      selected: [],
      conflict: [
        { place: 'mustNot[0]', words: 'A must not be taken' },
        { place: 'mustDo[0]', words: 'A must be taken' },
      ],
    });
  });

  it('answers the best so far when the time is over', () => {
    // every look at the clock takes a second
    let seconds = 0;
    const clock = () => (seconds += 1);
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: at,
      value: 500 + ((at * 7919) % 211),
      costs: [400 + ((at * 104_729) % 223), 400 + ((at * 1_299_709) % 227)],
    }));
    const answer = calculateSelection(
      { proposals: many, budgets: [9000, 9000], timeLimitSeconds: 20 },
      clock,
    );

    expect(answer.status).toBe('feasible');
    expect(answer.bound).toBeGreaterThan(answer.value ?? Infinity);
  });

  it('says when the time was over before there was anything', () => {
    let seconds = 0;
    const clock = () => (seconds += 1);

    const grouped = {
      proposals: [
        { id: 'A', value: 10, costs: [6] },
        { id: 'B', value: 1, costs: [5] },
        { id: 'C', value: 10, costs: [6] },
        { id: 'D', value: 1, costs: [5] },
      ],
      budgets: [10],
      oneOf: [
        ['A', 'B'],
        ['C', 'D'],
      ],
      timeLimitSeconds: 0.5,
    };

    expect(() => calculateSelection(grouped, clock)).toThrow(
      new RangeError(
        'timeLimitSeconds: within 0.5 s no selection was found, nor that there is none; allow more time',
      ),
    );
  });

  it.each([
    [{ ...input, timeLimitSeconds: 0 }, 'timeLimitSeconds must be above 0, up to 3600, got 0'],
    [{ ...input, requires: [['A']] }, 'requires[0] must name two proposals'],
  ])('refuses %j', (bad, message) => {
    expect(() => calculateSelection(bad, atOnce)).toThrow(new RangeError(message));
  });

  it('refuses a problem without budgets', () => {
    expect(() => calculateSelection({ proposals }, atOnce)).toThrow(
      new TypeError('budgets must be a list, got nothing'),
    );
  });
});
