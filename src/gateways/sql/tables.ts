import type { BaselineTables } from './baseline-tables';
import type { GateTables } from './gate-tables';
import type { ProposalTables } from './proposal-tables';
import type { ReportTables } from './report-tables';
import type { ReuseTables } from './reuse-tables';
import type { SaidTables } from './said-tables';

/**
 * The tables as queries see them. Columns that a driver may return in more than one shape (BIGINT as text) are still
 * typed by what is written; what is read goes through a zod schema.
 */
export type Tables = BaselineTables &
  GateTables &
  ProposalTables &
  ReportTables &
  ReuseTables &
  SaidTables & {
    readonly work_fact: {
      project_id: number;
      issue_id: number;
      number: number;
      type_id: number;
      level: number;
      category: number;
      marks: number;
      created: string;
      category_since: string | null;
      resolved: string | null;
      due: string | null;
      parent_id: number | null;
      estimate: number | null;
      updated: string;
    };
    readonly deleted_item: { issue_id: number; deleted_at: string };
    readonly block_link: {
      project_id: number;
      blocked_id: number;
      blocker_id: number;
      blocker_category: number;
    };
    readonly item_link: { item_id: number; other_id: number };
    readonly item_lineage: { from_id: number; way: number; into_id: number; since: string };
    readonly artifact: {
      issue_id: number;
      project_id: number;
      kind: string | null;
      schema_version: number | null;
      problem: string | null;
    };
    readonly register_part: {
      issue_id: number;
      kind: number;
      code_1: number | null;
      code_2: number | null;
      code_3: number | null;
      code_4: number | null;
      code_5: number | null;
      count_1: number | null;
      count_2: number | null;
      amount_1: number | null;
      amount_2: number | null;
      amount_3: number | null;
      currency: string | null;
      on_day: string | null;
    };
    readonly project: {
      project_id: number;
      project_key: string;
      name: string;
      style: number;
      is_private: number;
      issue_types: string;
      work_items: number;
      is_chosen: number;
      import_status: string;
      import_token: string | null;
      import_fetched: number;
      import_expected: number;
      import_points: number;
      import_problem: string | null;
    };
    readonly roll_up: { project_id: number; as_of: string; computed_at: string; cells: string };
    readonly snapshot_cells: {
      day: string;
      project_id: number;
      computed_at: string;
      cells: string;
    };
    readonly snapshot_compliance: {
      day: string;
      governed_id: string;
      score: number | null;
      passed: number;
      failed: number;
      undecided: number;
      waived: number;
    };
    readonly finish_history: { project_id: number; cells: string };
    readonly snapshot_weight: { day: string; governed_id: string; kept: number; decided: number };
    readonly governed: {
      governed_id: string;
      kind: string;
      project_id: number;
      issue_id: number | null;
      item_key: string;
      name: string;
      standard_id: string | null;
      mode: string;
      planned_finish: string | null;
      budget: number | null;
      actual_cost: number | null;
      currency: string | null;
      version: number;
    };
    readonly node: {
      node_id: string;
      kind: string;
      parent_id: string | null;
      name: string;
      members: string;
      version: number;
    };
    readonly finding: {
      governed_id: string;
      rule_id: string;
      standard_id: string;
      standard_version: string;
      verdict: string;
      reason: string;
      evidence: string;
      evidence_total: number;
      first_seen: string;
      last_seen: string;
    };
    readonly exemption: {
      exemption_id: string;
      kind: 'waiver' | 'tailoring';
      governed_id: string;
      standard_id: string;
      rule_id: string;
      number: number;
      reason: string;
      first_day: string;
      last_day: string | null;
      requested_by: string;
      requested_at: string;
      verdict: string | null;
      decided_by: string | null;
      decided_at: string | null;
      decision_note: string | null;
      ended_by: string | null;
      ended_at: string | null;
      ending_note: string | null;
      version: number;
    };
    readonly setting: {
      name: string;
      version: number;
      value: string;
      changed_by: string;
      changed_at: string;
    };
    readonly standard_version: {
      standard_id: string;
      version: string;
      name: string;
      state: string;
      effective_from: string;
      retired_from: string | null;
      rules: number;
      author: string;
      reviewer: string | null;
      note: string;
      changed_at: string;
      revision: number;
      document: string;
    };
    readonly state: { name: string; value: string };
    readonly lease: { name: string; held_until: string };
    readonly inbox: { id: string; received_at: string; event: string };
    readonly project_mark: {
      project_id: number;
      marks: number;
      cleaned: number;
      queued_until: string | null;
      touches: string;
    };
    readonly finding_basis: { governed_id: string; basis: string };
    readonly held_role: {
      holder_kind: 'person' | 'group';
      holder_id: string;
      role: string;
      granted_by: string;
      granted_at: string;
    };
    readonly project_role_reading: {
      project_id: number;
      read_at: string;
      roles: string;
      refusal: string | null;
    };
    readonly project_role_holder: {
      project_id: number;
      role: string;
      holder_kind: 'person' | 'group';
      holder_id: string;
      read_at: string;
    };
    readonly approval: {
      item_id: number;
      role: string;
      fingerprint: string;
      approved_by: string;
      approved_at: string;
      seen_fingerprint: string;
      seen_updated: string;
      seen_at: string;
    };
    readonly rating: { governed_id: string; criterion_id: string; value: number };
    readonly audit_chain: {
      sequence: number;
      entry: string;
      hash: string;
      content: string;
      at: string;
      person: string;
      action: string;
    };
    readonly audit_subject: { subject: string; sequence: number };
    readonly audit_person: { account_id: string; pseudonym: string; salt: string; seen: string };
    readonly transition_check: CheckTable;
    readonly gate_check: CheckTable;
    readonly finding_change: {
      standard_id: string;
      governed_id: string;
      rule_id: string;
      at: string;
      verdict_before: string | null;
      verdict_after: string | null;
    };
    readonly jira_answer: { governed_id: string; answers: string };
    readonly certificate: {
      id: string;
      governed_id: string;
      day: string;
      issued_at: string;
      standard: string;
      score: number | null;
      level: string;
      hash: string;
      certificate: string;
    };
    readonly simulation: {
      standard_id: string;
      version: string;
      revision: number;
      started_at: string;
      finished_at: string | null;
      total: number;
    };
    readonly simulation_result: {
      standard_id: string;
      version: string;
      governed_id: string;
      difference: string;
    };
    readonly look_back: {
      standard_id: string;
      version: string;
      as_of: string;
      items_to_read: number;
      items_read: number;
      points: number;
      problem: string | null;
    };
    readonly look_back_log: {
      standard_id: string;
      version: string;
      project_id: number;
      page: number;
      logs: string;
    };
    readonly look_back_result: {
      standard_id: string;
      version: string;
      governed_id: string;
      past: string;
    };
    readonly points_hour: { hour: string; points: number };
    readonly migration: { name: string };
  };

/** By Jira project, how often a rule in its workflows asked. */
type CheckTable = {
  project_id: number;
  last_asked: string;
  asked: number;
  refused: number;
};
