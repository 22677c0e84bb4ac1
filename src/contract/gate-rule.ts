import { z } from 'zod';

import { gateIdInput } from './inputs';

/** What a rule of a workflow that waits for a gate is configured with: its form writes it, Jira keeps it, the rule reads it. */
export const gateRule = z.object({ gate: gateIdInput });

export type GateRule = z.input<typeof gateRule>;
