import type { ProjectPlan } from '../project-plan';

export const site: ProjectPlan = {
  id: '10108',
  key: 'SITE',
  name: 'Website and App Refresh',
  category: 'Digital',
  style: 'next-gen',
  offers: 'software',
  lead: 'ticketingManager',
  team: ['frontendDeveloper', 'backendDeveloper', 'tester'],
  volume: { finished: 168, inProgress: 10, waiting: 44 },
  begunDaysAgo: 520,
  lastFinishDaysAgo: 1,
  trend: 0.2,
  bugShare: 0.22,
  latestDueInDays: null,
  hasSprints: true,
  vocabulary: {
    discipline: 'software',
    themes: [
      {
        title: 'Journey planner',
        subjects: [
          'the map view',
          'step-free routes',
          'the time picker',
          'saved places',
          'walking directions to the stop',
          'the print view',
        ],
      },
      {
        title: 'Ticket shop',
        subjects: [
          'the day pass',
          'the checkout',
          'the school pass form',
          'gift vouchers',
          'the order confirmation',
          'the basket on small screens',
        ],
      },
      {
        title: 'News and disruptions',
        subjects: [
          'the disruption page',
          'subscriptions by line',
          'the newsroom',
          'push messages',
          'the archive of notices',
        ],
      },
      {
        title: 'Help and contact',
        subjects: [
          'the lost property form',
          'the complaint form',
          'the chat window',
          'opening hours',
          'answers to common questions',
        ],
      },
      {
        title: 'Look and speed',
        subjects: [
          'the new colour palette',
          'dark mode',
          'image sizes',
          'the start page',
          'the font loading',
          'keyboard navigation',
        ],
      },
      {
        title: 'App basics',
        subjects: [
          'the app’s start screen',
          'the offline timetable',
          'the widget',
          'screen reader labels',
          'the update notice',
        ],
      },
    ],
    places: ['the start page', 'the iOS app', 'the Android app', 'the staging site'],
    parties: [
      'customer service',
      'the design agency',
      'the press office',
      'the disability council',
    ],
    components: [],
    labels: ['design', 'accessibility', 'speed', 'content'],
  },
  governance: null,
};
