import type { CallRecord } from './jira/jira-site';

/** Something the app asks of Jira or Forge, and as whom: what the manifest's scopes are compared with. */
export type DistinctCall = Pick<CallRecord, 'operation' | 'caller'>;

export type CallLog = {
  /** A call that Jira answered. */
  readonly add: (call: CallRecord) => void;
  /** Something else that needs a scope, or a call that was refused for the lack of one. */
  readonly note: (call: DistinctCall) => void;
  readonly sum: () => { readonly jiraCalls: number; readonly points: number };
  readonly distinct: () => readonly DistinctCall[];
};

/** Counts the app's calls to Jira, and keeps one of each kind. */
export function createCallLog(): CallLog {
  const kinds = new Map<string, DistinctCall>();
  let jiraCalls = 0;
  let points = 0;

  const note = ({ operation, caller }: DistinctCall) => {
    kinds.set(`${operation} ${caller}`, { operation, caller });
  };

  return {
    add(call) {
      jiraCalls += 1;
      points += call.points;
      note(call);
    },
    note,
    sum: () => ({ jiraCalls, points }),
    distinct: () => [...kinds.values()],
  };
}
