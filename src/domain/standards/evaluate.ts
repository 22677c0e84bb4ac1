import type { ArtifactKind, Artifact } from '../foundation/artifact';
import type { Day, Instant } from '../foundation/calendar';
import type { GovernedId } from '../foundation/ids';
import type { WorkItem } from '../foundation/work-item';
import { ITEMS_A_BATCH } from './conditions/columns';
import type { ItemField } from './conditions/item-condition';
import { conditionsOn, type ReadConditions } from './conditions/read-condition';
import type { Gathered } from './queries/gathered';
import { type Outcome, undecided } from './queries/outcome';
import { startQuery } from './queries/start-query';
import type { Finding, Rule, Standard } from './standard';

export type EvaluationOptions = {
  readonly standard: Standard;
  /** Those of its rules that are to run; all, where nothing is said. */
  readonly rules?: readonly Rule[];
  readonly governedId: GovernedId;
  readonly asOf: Day;
  readonly now: Instant;
  /** The artifacts inside the governed project's scope; read when the findings are asked for, so it may grow till then. */
  readonly artifacts: readonly Artifact[];
  /** The kinds the site keeps: those that an issue type is mapped to, to adopt or to create. */
  readonly keptKinds: ReadonlySet<ArtifactKind>;
  /** The fields that this site does not have; a rule that reads one is undecided. */
  readonly absentFields: ReadonlySet<ItemField>;
  /** The key of an item, `DOC-93`; a governed project may span several Jira projects. */
  readonly keyOf: (item: Pick<WorkItem, 'projectId' | 'number'>) => string;
  /** Read when the findings are asked for, so it may grow till then. */
  readonly gathered: Gathered;
  /** As they were read for other projects on the same day. */
  readonly read?: ReadConditions;
};

/** Takes the work items of one governed project one by one, in any order, and holds no more of them than a batch. */
export type Evaluation = {
  see(item: WorkItem): void;
  /** Whether there was no work item yet. */
  readonly isEmpty: boolean;
  /** Of the rules that were to run; of all of them in a project without work items. */
  findings(): readonly Finding[];
};

/**
 * Begins holding a governed project against a standard, for items that arrive page by page; all rules read in one pass.
 *
 * A rule about a kind of artifact that the site keeps nowhere is undecided, not failed; so is every rule of a project
 * without work items. Evidence names the items that decide, oldest first, at most 50 of them.
 *
 * @example
 * const evaluation = startEvaluation({ standard, governedId, asOf, now, artifacts: [], keptKinds: new Set(), absentFields: new Set(), keyOf, gathered: NOTHING_GATHERED });
 * for await (const item of items) evaluation.see(item);
 * evaluation.findings()[0] // { verdict: 'failed', reason: '2 of 9 items in progress have no assignee.', … }
 */
export function startEvaluation(options: EvaluationOptions): Evaluation {
  const { standard, governedId, asOf, rules = standard.rules, read = conditionsOn(asOf) } = options;
  let byKind: ReadonlyMap<ArtifactKind, readonly Artifact[]> | null = null;
  const artifactsOfKind = (kind: ArtifactKind) => {
    byKind ??= groupedByKind(options.artifacts);
    return byKind.get(kind) ?? [];
  };
  const subject = { ...options, read, artifactsOfKind };
  const queries = rules.map((rule) => ({ rule, query: startQuery(rule.evidence, subject) }));
  const readers = queries.map(({ query }) => query.see).filter((see) => see !== null);
  let isEmpty = true;
  let batch: WorkItem[] = [];

  const seeBatch = () => {
    const full = batch;
    batch = [];
    if (full.length > 0) for (const see of readers) see(full);
  };

  const findingOf = ({ id }: Rule, outcome: Outcome): Finding => ({
    governedId,
    standardId: standard.id,
    standardVersion: standard.version,
    ruleId: id,
    verdict: outcome.verdict,
    reason: outcome.reason,
    evidence: outcome.evidence,
    evidenceTotal: outcome.evidenceTotal,
  });

  return {
    see(item) {
      isEmpty = false;
      batch.push(item);
      if (batch.length === ITEMS_A_BATCH) seeBatch();
    },
    get isEmpty() {
      return isEmpty;
    },
    findings() {
      if (isEmpty) {
        const outcome = undecided('The project has no work items.');
        return standard.rules.map((rule) => findingOf(rule, outcome));
      }
      seeBatch();
      byKind = null;
      return queries.map(({ rule, query }) => findingOf(rule, query.outcome()));
    },
  };
}

function groupedByKind(
  artifacts: readonly Artifact[],
): ReadonlyMap<ArtifactKind, readonly Artifact[]> {
  const byKind = new Map<ArtifactKind, Artifact[]>();
  for (const artifact of artifacts) {
    const of = byKind.get(artifact.kind);
    if (of === undefined) byKind.set(artifact.kind, [artifact]);
    else of.push(artifact);
  }
  return byKind;
}

/**
 * Holds a governed project against a standard: {@link startEvaluation} for items that are at hand.
 *
 * @example
 * evaluate({ standard, governedId, asOf, now, items: [], artifacts: [], keptKinds: new Set(), absentFields: new Set(), keyOf, gathered: NOTHING_GATHERED })
 * // every finding is undecided: 'The project has no work items.'
 */
export function evaluate(
  options: EvaluationOptions & { readonly items: Iterable<WorkItem> },
): readonly Finding[] {
  const evaluation = startEvaluation(options);
  for (const item of options.items) evaluation.see(item);
  return evaluation.findings();
}
