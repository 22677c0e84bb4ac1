/** Proposals and what a board makes of them, as queries see them. */
export type ProposalTables = {
  readonly proposal_model: {
    node_id: string;
    version: number;
    model: string;
    changed_by: string;
    changed_at: string;
  };
  readonly proposal_rating: {
    node_id: string;
    item_id: number;
    criterion_id: string;
    value: number;
  };
  readonly proposal_voice: {
    node_id: string;
    item_id: number;
    criterion_id: string;
    /** A pseudonym of the audit trail. */
    rated_by: string;
    value: number;
    rated_at: string;
  };
  readonly proposal_triage: {
    node_id: string;
    item_id: number;
    step: number;
    state: string;
    reason: string | null;
    into_item: number | null;
    decided_by: string;
    decided_at: string;
  };
  readonly scenario: {
    id: string;
    node_id: string;
    name: string;
    content: string;
    created_by: string;
    created_at: string;
    approved_by: string | null;
    approved_at: string | null;
  };
};
