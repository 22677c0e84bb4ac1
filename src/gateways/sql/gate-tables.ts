/** What is kept of life cycles and gates, as queries see it. */
export type GateTables = {
  readonly project_life_cycle: { governed_id: string; life_cycle: string; version: number };
  readonly own_life_cycle: {
    life_cycle: string;
    version: number;
    document: string;
    saved_at: string;
  };
  readonly gate_request: {
    request_id: string;
    governed_id: string;
    life_cycle: string;
    gate: string;
    number: number;
    requested_by: string;
    requested_at: string;
    note: string;
    budget: number | null;
    currency: string | null;
    approvers: string;
    pack: string;
  };
  readonly gate_act: {
    request_id: string;
    number: number;
    kind: string;
    done_by: string;
    done_at: string;
    note: string;
    role: string | null;
    acts_for: string | null;
    verdict: string | null;
    conditions: string | null;
    met: number | null;
  };
  readonly gate_delegation: {
    delegation_id: string;
    governed_id: string;
    role: string;
    given_by: string;
    given_to: string;
    given_at: string;
    last_day: string;
    ended_at: string | null;
  };
  readonly gate_plan: { governed_id: string; gate: string; planned: string };
  readonly gate_mark: { project_id: number; marks: string };
  readonly gate_condition_item: {
    request_id: string;
    number: number;
    item_id: number | null;
    item_key: string | null;
    reason: string | null;
  };
  readonly pack_text: { hash: string; content: string };
};
