import { governedId } from '../foundation/ids';
import { STARTER_MODEL } from '../scoring/starter-model';
import { CRITERION_SOURCES } from '../scoring/scoring-model';
import { NO_COMPLIANCE } from '../standards/compliance';
import { alternativeOf } from './criterion-values';
import { EMPTY_FIGURES } from './sum-figures';

const everything = {
  name: 'Everything',
  criteria: CRITERION_SOURCES.map((source) => ({
    id: source,
    name: source,
    source,
    direction: 'max' as const,
    group: null,
  })),
  groups: [],
  weighting: { kind: 'direct' as const, weights: CRITERION_SOURCES.map(() => 1) },
};

const project = {
  id: governedId('project:1'),
  figures: EMPTY_FIGURES,
  estimateAvailable: true,
  compliance: NO_COMPLIANCE,
  ratings: {},
};

describe('alternativeOf', () => {
  it('reads every source from the figures', () => {
    const figures = {
      ...EMPTY_FIGURES,
      total: 10,
      done: 2,
      overdue: 2,
      blocked: 4,
      estimateTotal: 8,
      estimateDone: 3,
      throughput: Array<number>(182).fill(1),
    };

    expect(
      alternativeOf(everything, {
        ...project,
        figures,
        compliance: { ...NO_COMPLIANCE, score: 60 },
        ratings: { rating: 7 },
      }),
    ).toEqual({
      id: 'project:1',
      values: {
        rating: 7,
        progress: 0.2,
        remaining: 8,
        'overdue-share': 0.25,
        'blocked-share': 0.5,
        compliance: 60,
        throughput: 7,
        'estimate-remaining': 5,
      },
    });
  });

  it('has nothing to say of a project without items', () => {
    expect(alternativeOf(STARTER_MODEL, project).values).toEqual({
      compliance: null,
      'overdue-share': null,
      'blocked-share': null,
      progress: null,
    });
  });

  it('has no estimate on a site without one', () => {
    const { values } = alternativeOf(everything, { ...project, estimateAvailable: false });

    expect(values['estimate-remaining']).toBeNull();
  });
});
