import type { ReportColor, ReportMove } from '../../src/domain/reporting/status-report';
import type { Account } from './people';

/** How far the governance of a project has come when Mandate is set up over the demonstration. */
export type GovernancePlan = {
  readonly projectKey: string;
  /** Who manages it and answers for what is asked and written. */
  readonly manager: Account;
  /** In thousands. */
  readonly budget: number;
  readonly spent: number;
  /** The stretch of its baseline, in days from today. */
  readonly baseline: { readonly start: number; readonly finish: number };
  readonly gates: readonly {
    readonly gate: string;
    readonly note: string;
    /** Who has said go, in this order. */
    readonly votes: readonly Account[];
  }[];
  readonly planned: readonly { readonly gate: string; readonly inDays: number }[];
  readonly report: {
    readonly summary: string;
    readonly nextSteps: string;
    readonly color: ReportColor;
    readonly colorReason: string;
    /** What was done to it after it was written, and by whom. */
    readonly moves: readonly (readonly [move: ReportMove, by: Account])[];
  } | null;
};

export const REPORTS_SINCE_DAYS = 40;
export const CURRENCY = 'EUR';
/** A thousand of it in its minor units. */
export const THOUSAND = 100_000;

export const GOVERNANCE: readonly GovernancePlan[] = [
  {
    projectKey: 'RTPI',
    manager: 'systemsManager',
    budget: 1_450,
    spent: 890,
    baseline: { start: -700, finish: 240 },
    gates: [
      {
        gate: 'RfP',
        note: 'Charter and business case are approved; the team is named.',
        votes: ['chiefExecutive', 'networkPortfolioManager', 'financeDirector'],
      },
      {
        gate: 'RfE',
        note: 'The work plan is agreed with both operators.',
        votes: [],
      },
    ],
    planned: [
      { gate: 'RfE', inDays: 12 },
      { gate: 'RfC', inDays: 230 },
    ],
    report: {
      summary: 'All stops of the northern branch show real times.',
      nextSteps: 'Signs of the harbour stops, then the feed for other operators.',
      color: 'green',
      colorReason: 'Nothing is late, and the money keeps to the plan.',
      moves: [
        ['send', 'systemsManager'],
        ['approve', 'digitalPortfolioManager'],
        ['issue', 'digitalPortfolioManager'],
      ],
    },
  },
  {
    projectKey: 'MAIN',
    manager: 'systemsManager',
    budget: 820,
    spent: 510,
    baseline: { start: -680, finish: 250 },
    gates: [{ gate: 'RfP', note: 'The charter is approved.', votes: [] }],
    planned: [{ gate: 'RfE', inDays: 75 }],
    report: {
      summary: 'Predictive maintenance runs on every second bus.',
      nextSteps: 'The remaining buses, depot by depot.',
      color: 'green',
      colorReason: 'As planned.',
      moves: [['send', 'systemsManager']],
    },
  },
  {
    projectKey: 'ERP',
    manager: 'systemsManager',
    budget: 4_200,
    spent: 4_550,
    baseline: { start: -1_085, finish: -33 },
    gates: [],
    planned: [{ gate: 'RfE', inDays: 3 }],
    report: null,
  },
];
