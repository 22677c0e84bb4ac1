import type { GovernedId, NodeId } from '@domain/foundation/ids';

import { useAct, useAnswer } from '../../shared/questions';

export const useReports = (id: GovernedId) => useAnswer('reports.show', { id });

export const useReport = (id: GovernedId, number: number) =>
  useAnswer('report.read', { id, number });

export const useHistory = (nodeId: NodeId | null) => useAnswer('reports.history', { nodeId });

type Changing = 'report.write' | 'report.move' | 'report.set-cadence';

/** Something done about reports; whether it was done or refused, they are asked for again. */
export const useReportChange = <Name extends Changing>(name: Name, done: string) =>
  useAct(name, { asksAgain: ['reports.show', 'reports.history'], done });
