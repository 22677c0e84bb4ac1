import type { ProjectPlan } from '../project-plan';

export const data: ProjectPlan = {
  id: '10112',
  key: 'DATA',
  name: 'Open Data Portal',
  category: 'Digital',
  style: 'next-gen',
  offers: 'few',
  lead: 'digitalPortfolioManager',
  team: ['dataEngineer', 'frontendDeveloper'],
  volume: { finished: 96, inProgress: 0, waiting: 38 },
  begunDaysAgo: 640,
  lastFinishDaysAgo: 61,
  trend: -0.3,
  bugShare: 0,
  latestDueInDays: null,
  hasSprints: false,
  vocabulary: {
    discipline: 'software',
    themes: [
      {
        title: 'Timetables and stops',
        subjects: [
          'the timetable download',
          'stop coordinates',
          'platform data',
          'the holiday calendar',
          'the ferry timetable',
        ],
      },
      {
        title: 'Counts and punctuality',
        subjects: [
          'boardings by hour',
          'punctuality by line',
          'the monthly figures',
          'cancelled trips',
          'the bicycle counts',
        ],
      },
      {
        title: 'Portal',
        subjects: [
          'the search page',
          'the licence text',
          'sample queries',
          'the news feed',
          'the usage statistics',
        ],
      },
      {
        title: 'Developer support',
        subjects: [
          'the API keys',
          'the rate limits',
          'the code samples',
          'the forum',
          'the change announcements',
        ],
      },
    ],
    places: ['the portal', 'the sandbox', 'the public API'],
    parties: [
      'the university',
      'the city statistics office',
      'app developers',
      'the privacy officer',
    ],
    components: [],
    labels: ['privacy', 'community', 'api'],
  },
  governance: null,
};
