import { type WorkItemKey, workItemKey } from '../../domain/foundation/ids';
import type { ProjectGates } from '../../domain/gates/gates-of-project';
import { entryRules, type Gate } from '../../domain/gates/life-cycle';
import { artifactAskedFor } from '../../domain/standards/artifact-asked-for';
import type { KeptFinding, Rule, Standard, Verdict } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { findingsByProject, standardOf } from '../compliance';
import { readCircumstances } from '../exemptions/circumstances';
import type { Deps } from '../ports';
import { trimFindings } from '../shown-findings';
import { today } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import type { GateGround } from './gate-ground';

export type EntryDeps = Pick<
  Deps,
  'exemptions' | 'findings' | 'now' | 'profiles' | 'rollUps' | 'standards' | 'state'
>;

/** An entry rule of a gate, and how it stands; `verdict` is `null` where nobody has looked yet. */
export type EntryRule = Pick<Rule, 'id' | 'title' | 'severity' | 'remediation'> & {
  readonly verdict: Verdict | null;
  readonly reason: string;
  /** The artifacts that its verdict rests on. */
  readonly artifacts: readonly WorkItemKey[];
};

type Ground = Pick<GateGround, 'project' | 'sight'> & { readonly gates: ProjectGates };

export type EntryStanding = {
  /** `null` where the project is held to none. */
  readonly standard: Standard | null;
  /** Of the project, untrimmed. */
  readonly findings: readonly KeptFinding[];
  readonly of: (gate: Gate) => readonly EntryRule[];
};

const NOT_LOOKED_AT = 'This was not looked at yet: the rule belongs to a later phase.';

/** How the entry rules of a project's gates stand, by its findings as the user may read them. What its tailoring leaves out is no entry rule. */
export async function entryStanding(
  { project, sight, gates: { lifeCycle } }: Ground,
  deps: EntryDeps,
): Promise<EntryStanding> {
  const standard = standardOf(project, await standardsToday(deps));
  if (standard === null) return { standard, findings: [], of: () => [] };

  const [circumstancesOf, kept] = await Promise.all([
    readCircumstances([project], await today(deps), deps),
    deps.findings.of([project.id]),
  ]);
  const circumstances = circumstancesOf(project);
  // Of all phases: a gate asks for the rules of the phase that it ends, whichever the project says it is in.
  const profile = { ...circumstances.profile, phase: null };
  const { asked } = whatIsAsked(standard, { ...circumstances, profile });
  const findings = findingsByProject([project], kept).get(project.id) ?? [];
  const seen = await trimFindings(findings, sight, deps);
  const byRule = new Map(seen.map((finding) => [finding.ruleId, finding]));
  return {
    standard,
    findings,
    of: (gate) =>
      entryRules({ lifeCycle, gate }, asked.rules.filter(mayBeAskedAt(gate))).map((rule) =>
        standingOfRule(rule, byRule.get(rule.id)),
      ),
  };
}

/** A rule that is kept by deciding at the gate cannot be kept before: it is asked for only where the gate names it. */
function mayBeAskedAt({ entry }: Gate): (rule: Rule) => boolean {
  return ({ id, evidence }) =>
    evidence.kind !== 'phase-evident' || (entry.kind === 'rules' && entry.ids.includes(id));
}

function standingOfRule(rule: Rule, finding: KeptFinding | undefined): EntryRule {
  const { id, title, severity, remediation } = rule;
  const speaksOfArtifacts = artifactAskedFor(rule) !== null;
  const keys = (finding?.evidence ?? []).flatMap(({ workItem }) =>
    speaksOfArtifacts && workItem !== null ? [workItemKey(workItem)] : [],
  );
  return {
    id,
    title,
    severity,
    remediation,
    verdict: finding?.verdict ?? null,
    reason: finding?.reason ?? NOT_LOOKED_AT,
    artifacts: [...new Set(keys)],
  };
}
