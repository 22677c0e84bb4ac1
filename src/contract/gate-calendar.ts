import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import type { AccountId, GateId, GateRequestId } from '../domain/foundation/ids';
import type { LeadTime } from '../domain/gates/gate-calendar';
import type { Approvers } from '../domain/gates/life-cycle';
import type { GatesOfProject } from './gates';
import { nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** Where something about a gate belongs. */
type GatePlace = {
  readonly project: GatesOfProject['project'];
  readonly gate: { readonly id: GateId; readonly name: string };
};

/** The gates of many projects: what waits, what is to come, and how long decisions took. */
export type GateCalendar = {
  readonly asOf: Day;
  /** The oldest first. */
  readonly waiting: readonly (GatePlace & {
    readonly id: GateRequestId;
    readonly by: AccountId;
    readonly at: Instant;
    /** Whole days since it was asked for. */
    readonly days: number;
    readonly waitingFor: readonly Approvers[];
    /** Whether the asking user holds a role that is waited for, by what Jira last said. */
    readonly isYours: boolean;
  })[];
  /** By day, what is overdue first; `condition` is `null` for the gate itself. */
  readonly calendar: readonly (GatePlace & {
    readonly day: Day;
    readonly condition: string | null;
  })[];
  readonly leadTime: LeadTime;
  /** How many of the projects that are seen follow no life cycle. */
  readonly withoutLifeCycle: number;
  readonly hiddenProjects: number;
};

export const gateCalendarOperations = {
  /** What waits and what is to come at the gates of a portfolio, or of all governed projects. */
  'gates.calendar': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<GateCalendar>(),
  },
} satisfies Contract;
