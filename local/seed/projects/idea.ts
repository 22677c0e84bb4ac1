import type { ProjectPlan } from '../project-plan';

/** Where proposals are handed in. */
export const idea: ProjectPlan = {
  id: '10114',
  key: 'IDEA',
  name: 'Proposals for the Coming Years',
  category: 'Corporate',
  style: 'next-gen',
  offers: 'proposals',
  lead: 'pmoAnalyst',
  team: ['businessAnalyst'],
  volume: { finished: 0, inProgress: 0, waiting: 0 },
  begunDaysAgo: 210,
  lastFinishDaysAgo: 0,
  trend: 0,
  bugShare: 0,
  latestDueInDays: null,
  hasSprints: false,
  vocabulary: {
    discipline: 'organisation',
    themes: [],
    places: [],
    parties: [],
    components: [],
    labels: [],
  },
  governance: null,
};
