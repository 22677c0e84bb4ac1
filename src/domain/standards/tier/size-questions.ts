/** What an answer counts: 1 for the smallest, 4 for the largest. */
export const POINTS = [1, 2, 3, 4] as const;
export type Points = (typeof POINTS)[number];

/** By points, the smallest first. */
type Answers = readonly [string, string, string, string];
type AskedSize = { readonly id: string; readonly question: string; readonly answers: Answers };

/**
 * What is asked of a project to know its size and risk: seven factors of four steps, as in the Crawford-Ishikura factor
 * table of the Global Alliance for Project Performance Standards. The questions and their steps are Mandate's own.
 */
export const SIZE_QUESTIONS = [
  {
    id: 'budget',
    question: 'What does it cost in all, in its own currency?',
    answers: ['Up to 100,000', 'Up to 1,000,000', 'Up to 10,000,000', 'More than 10,000,000'],
  },
  {
    id: 'duration',
    question: 'How long does it take?',
    answers: ['Up to 3 months', 'Up to 12 months', 'Up to 24 months', 'More than 24 months'],
  },
  {
    id: 'team',
    question: 'How many people work on it at the same time?',
    answers: ['Up to 5', '6 to 15', '16 to 50', 'More than 50'],
  },
  {
    id: 'units',
    question: 'How many organisational units take part in it or change through it?',
    answers: ['One', '2 or 3', '4 to 6', 'More than 6, or other organisations'],
  },
  {
    id: 'novelty',
    question: 'How new is what it does?',
    answers: [
      'Done here many times',
      'Done here once or twice',
      'New here, known elsewhere',
      'New everywhere',
    ],
  },
  {
    id: 'dependence',
    question: 'How far does its success depend on other projects and suppliers?',
    answers: ['Not at all', 'On one of them', 'On several of them', 'On several that depend on it'],
  },
  {
    id: 'exposure',
    question: 'What happens if it breaks rules or fails?',
    answers: [
      'Nothing that is noticed outside',
      'Internal rules are broken',
      'A law, a regulator or a contract is concerned',
      'People, the environment or the whole organisation are harmed',
    ],
  },
] as const satisfies readonly AskedSize[];

export type SizeQuestionId = (typeof SIZE_QUESTIONS)[number]['id'];

/** `null` where nobody answered. */
export type SizeAnswers = Readonly<Record<SizeQuestionId, Points | null>>;

export const NO_ANSWERS: SizeAnswers = {
  budget: null,
  duration: null,
  team: null,
  units: null,
  novelty: null,
  dependence: null,
  exposure: null,
};
