import type { ProjectPlan } from '../project-plan';

/** Brand-new: created last week, nothing in it yet. */
export const ferry: ProjectPlan = {
  id: '10113',
  key: 'FERRY',
  name: 'Night Ferry Pilot',
  category: 'Fleet',
  style: 'next-gen',
  offers: 'requests',
  lead: 'networkPortfolioManager',
  team: ['operationsSpecialist'],
  volume: { finished: 0, inProgress: 0, waiting: 0 },
  begunDaysAgo: 6,
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
