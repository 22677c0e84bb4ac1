import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import type { AccountId, GovernedId, ProjectId } from '../domain/foundation/ids';
import { type Cadence, WEEKDAYS } from '../domain/reporting/cadence';
import type { IssuedReport, ReportBody, ReportFlaw } from '../domain/reporting/issued-report';
import type { ReportState } from '../domain/reporting/report-standing';
import type { PeriodState, Schedule } from '../domain/reporting/schedule';
import {
  type Narrative,
  REPORT_COLORS,
  REPORT_MOVES,
  type ReportColor,
  type ReportFacts,
  type ReportMove,
  type ReportName,
} from '../domain/reporting/status-report';
import type { HealthColor } from '../domain/rollup/health';
import { dayInput, governedIdInput, nodeIdInput, versionInput } from './inputs';
import { answer, type Contract } from './operation';

type Signed = { readonly by: AccountId; readonly at: Instant };

/** An issued report in a list; `null` where its text is not what was issued. */
export type ListedReport = Signed & {
  readonly number: number;
  readonly hash: string;
  /** What of it is not as it was issued; none where it holds. */
  readonly flaws: readonly ReportFlaw[];
  readonly due: Day | null;
  readonly reported: IssuedReport['reported'] | null;
  readonly computed: IssuedReport['computed'] | null;
  /** Set where better is reported than the data said. */
  readonly badNews: string | null;
};

/** The report that is worked on, or would be. */
export type OpenReport = {
  readonly number: number;
  readonly state: ReportState;
  /** How many acts this shows; goes back with every act. */
  readonly seen: number;
  /** Whether somebody saved anything: until then the text is what the data suggest. */
  readonly isSaved: boolean;
  readonly narrative: Narrative;
  readonly suggested: Narrative;
  /** Those of now in a draft; else as they were frozen for approval. */
  readonly facts: ReportFacts;
  /** Of the last issued report; `null` for none. */
  readonly before: ReportFacts | null;
  readonly isTampered: boolean;
  /** What the data say now. */
  readonly computed: ReportFacts['health'];
  readonly badNews: string | null;
  readonly authors: readonly AccountId[];
  readonly sent: Signed | null;
  readonly approved: Signed | null;
  readonly returned: (Signed & { readonly note: string }) | null;
  /** Why the asking user cannot do each thing now; `null` where they can. */
  readonly refusals: Readonly<Record<'write' | ReportMove, string | null>>;
};

/** The status reports of a governed project. */
export type ReportsOfProject = {
  readonly project: {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
    readonly projectId: ProjectId;
  };
  readonly asOf: Day;
  readonly cadence: Cadence | null;
  /** Of the choice of a cadence. */
  readonly version: number;
  readonly maySetCadence: boolean;
  /** `null` where no reports are asked for. */
  readonly schedule: Schedule | null;
  /** Whether there is a work item that reminders could go with. */
  readonly canRemind: boolean;
  readonly open: OpenReport;
  /** Latest first. */
  readonly issued: readonly ListedReport[];
};

/** An issued report read back. */
export type OpenedReport = ListedReport & {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  /** `null` where it is not what was approved. */
  readonly body: ReportBody | null;
  readonly before: ReportFacts | null;
  readonly authors: readonly AccountId[];
  readonly approved: (Signed & { readonly note: string }) | null;
};

/** One due day of a project, and how it was answered. */
export type HistoryCell = {
  readonly due: Day;
  readonly state: PeriodState;
  readonly number: number | null;
  readonly color: ReportColor | null;
  /** What the data said when it was issued. */
  readonly computed: HealthColor | null;
  readonly badNews: string | null;
};

export type HistoryRow = {
  readonly id: GovernedId;
  readonly key: string;
  readonly name: string;
  readonly cadence: Cadence | null;
  readonly version: number;
  readonly due: Day | null;
  readonly daysLate: number;
  /** Oldest first; fewer where the cadence is young, none where there is none. */
  readonly cells: readonly HistoryCell[];
  /** Numbers of reports that are not as they were issued. */
  readonly flawed: readonly number[];
  /** Part of what it rests on is hidden from the user, and so are its reports. */
  readonly isPartlyHidden: boolean;
};

export type ReportHistory = {
  readonly asOf: Day;
  /** How many due days are shown at most. */
  readonly periods: number;
  readonly rows: readonly HistoryRow[];
  /** Late ones about which nobody can be reminded. */
  readonly unreminded: readonly GovernedId[];
  readonly hiddenProjects: number;
  readonly maySetCadence: boolean;
};

const numberInput = z.int().min(1).max(60_000);
const looked = { id: governedIdInput, number: numberInput, seen: versionInput };
const colorInput = z.enum(REPORT_COLORS);
const text = (longest: number) => z.string().trim().max(longest);
const narrativeInput = z.strictObject({
  summary: text(2_000),
  highlights: text(4_000),
  nextSteps: text(4_000),
  color: colorInput,
  colorReason: text(1_000),
});

/** Calendars end, and no due day may lie beyond: what a cadence gives is worked out for everybody at once. */
const fromInput = dayInput.refine(
  (from) => from >= '2000-01-01' && from <= '2199-12-31',
  'reports are asked for from a day between 2000-01-01 and 2199-12-31',
);
const cadenceInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekly'),
    everyWeeks: z.literal([1, 2]),
    weekday: z.literal(WEEKDAYS),
    from: fromInput,
  }),
  z.strictObject({
    kind: z.literal('monthly'),
    dayOfMonth: z.int().min(1).max(31),
    from: fromInput,
  }),
]);

const readingOperations = {
  'report.read': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput, number: numberInput }),
    output: answer<OpenedReport>(),
  },
  'report.set-cadence': {
    right: 'manage-portfolios',
    input: z.strictObject({
      projects: z
        .array(z.strictObject({ id: governedIdInput, version: versionInput }))
        .min(1)
        .max(500),
      cadence: cadenceInput.nullable(),
    }),
    output: answer<{ readonly changed: number }>(),
  },
} satisfies Contract;

/** What a project page may ask about status reports. */
export const reportOperations = {
  ...readingOperations,
  'reports.show': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ReportsOfProject>(),
  },
  /** For project administrators, project managers and PMO administrators. */
  'report.write': {
    right: 'view',
    input: z.strictObject({ ...looked, narrative: narrativeInput }),
    output: answer<ReportName>(),
  },
  /** To send and take back as for writing; to return and approve for who manages portfolios or owns the project, and did not write it. */
  'report.move': {
    right: 'view',
    input: z.strictObject({ ...looked, move: z.enum(REPORT_MOVES), note: text(1_000) }),
    output: answer<ReportName & { readonly state: ReportState }>(),
  },
} satisfies Contract;

/** What the portfolio page may ask about them. */
export const reportHistoryOperations = {
  ...readingOperations,
  'reports.history': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<ReportHistory>(),
  },
} satisfies Contract;
