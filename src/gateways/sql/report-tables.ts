/** What is kept of status reports, as queries see it. */
export type ReportTables = {
  readonly report_cadence: { governed_id: string; cadence: string | null; version: number };
  readonly report_act: {
    governed_id: string;
    report: number;
    number: number;
    kind: string;
    done_by: string;
    done_at: string;
    note: string | null;
    content: string | null;
    hash: string | null;
  };
};
