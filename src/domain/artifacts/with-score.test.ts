import { withScore } from './with-score';

const inherent = { probability: 4, impact: 5 };
const residual = { probability: 2, impact: 3 };

describe('withScore', () => {
  it.each([
    ['the residual rating of a risk', { kind: 'risk', risk: { inherent, residual } }, 6],
    ['the inherent one where no other is said', { kind: 'risk', risk: { inherent } }, 20],
    ['nothing that cannot be read', { kind: 'risk', risk: { inherent: 'high' } }, undefined],
    ['no risk that nobody rated', { kind: 'risk' }, undefined],
    ['nothing but risks', { kind: 'issue', risk: { inherent } }, undefined],
  ])('scores %s', (_, part, score) => {
    expect(withScore(part)).toEqual({ ...part, ...(score === undefined ? {} : { score }) });
  });

  it('keeps no score that holds no more, and all else that was written', () => {
    expect(withScore({ kind: 'risk', note: 'kept', score: 25 })).toEqual({
      kind: 'risk',
      note: 'kept',
    });
  });
});
