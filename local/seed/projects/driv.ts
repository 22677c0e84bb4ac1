import type { ProjectPlan } from '../project-plan';

export const driv: ProjectPlan = {
  id: '10109',
  key: 'DRIV',
  name: 'Driver Rostering',
  category: 'Fleet',
  style: 'next-gen',
  offers: 'software',
  lead: 'peopleManager',
  team: ['backendDeveloper', 'operationsSpecialist', 'tester'],
  volume: { finished: 176, inProgress: 7, waiting: 21 },
  begunDaysAgo: 480,
  lastFinishDaysAgo: 2,
  trend: 0.3,
  bugShare: 0.14,
  latestDueInDays: 220,
  hasSprints: true,
  vocabulary: {
    discipline: 'software',
    themes: [
      {
        title: 'Roster building',
        subjects: [
          'the weekly roster',
          'rest period checks',
          'split shifts',
          'the night rota',
          'holiday cover',
          'the reserve pool',
        ],
      },
      {
        title: 'Swaps and wishes',
        subjects: [
          'the swap market',
          'wish days',
          'part-time patterns',
          'the approval by the dispatcher',
          'fairness scores',
        ],
      },
      {
        title: 'Dispatcher’s desk',
        subjects: [
          'the sick call screen',
          'late changes',
          'the depot board',
          'the vehicle assignment',
          'the day sheet',
        ],
      },
      {
        title: 'Mobile for drivers',
        subjects: [
          'the shift calendar',
          'push messages for changes',
          'the sign-on button',
          'the lost connection notice',
          'the payslip link',
        ],
      },
      {
        title: 'Rules and reports',
        subjects: [
          'the working time rules',
          'the overtime account',
          'the monthly hours report',
          'the union report',
          'the export to payroll',
        ],
      },
    ],
    places: ['the harbour depot', 'the tram depot', 'the ferry terminal', 'the pilot depot'],
    parties: [
      'the dispatchers',
      'the works council',
      'payroll',
      'the depot managers',
      'a group of twelve drivers',
    ],
    components: [],
    labels: ['pilot', 'works-council', 'mobile', 'rules'],
  },
  governance: null,
};
