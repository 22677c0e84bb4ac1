import { STATUS_CATEGORIES, type WorkItem } from '../../foundation/work-item';
import { findingName } from '../finding-name';
import type { Finding, Rule, Standard } from '../standard';
import { type ItemReading, type Reading, readingOf } from './reading';
import { PROJECT_FACTS, type ProjectFact, type Touch } from './touch';

/** The findings that stand, and what was touched since in a Jira project of which the keys begin so. */
export type Since = {
  readonly governedId: Finding['governedId'];
  readonly kept: readonly Finding[];
  readonly touches: readonly Touch[];
  /** The key of a work item of the touched project by its number. */
  readonly keyOf: (number: WorkItem['number']) => string;
};

/**
 * The rules of a standard that have to run again: those that read what was touched, those of which the kept finding names a
 * touched work item, and those of which none is kept. The finding of every other one is as its rule would give it now, as
 * long as there are work items.
 *
 * @example
 * affectedRules(standard, { governedId, kept, touches: [], keyOf }) // []
 * affectedRules(standard, { governedId, kept, touches: ['risk.to-do.due'], keyOf }) // the rules about the due dates of risks
 */
export function affectedRules(
  standard: Standard,
  { governedId, kept, touches, keyOf }: Since,
): readonly Rule[] {
  if (touches.includes('everything')) return standard.rules;

  const found = new Map(kept.map((finding) => [findingName(finding), finding]));
  const named = new Set(touches.flatMap((touch) => numberIn(touch) ?? []).map(keyOf));
  const touched = {
    items: touches.flatMap((touch) => partsOf(touch) ?? []),
    project: PROJECT_FACTS.filter((fact) => touches.includes(fact)),
  };

  return standard.rules.filter((rule) => {
    const finding = found.get(
      findingName({ governedId, standardId: standard.id, ruleId: rule.id }),
    );
    return (
      finding?.standardVersion !== standard.version ||
      namesOne(finding, named) ||
      (touches.length > 0 && isToAskAgain(finding, rule)) ||
      isMet(readingOf(rule.evidence), touched)
    );
  });
}

/** Of an approval it may not be known whether it stands because Jira did not say. */
function isToAskAgain({ verdict }: Finding, { evidence }: Rule): boolean {
  return evidence.kind === 'artifact-approved' && verdict === 'undecided';
}

function namesOne({ evidence }: Finding, keys: ReadonlySet<string>): boolean {
  return evidence.some(({ workItem }) => workItem !== null && keys.has(workItem));
}

type Parts = { readonly of: string; readonly in: string; readonly fact: string };

function numberIn(touch: Touch): number | null {
  return touch.startsWith('#') ? Number(touch.slice(1)) : null;
}

function partsOf(touch: Touch): Parts | null {
  const [of, within, fact] = touch.split('.');
  return of === undefined || within === undefined || fact === undefined
    ? null
    : { of, in: within, fact };
}

type Touched = { readonly items: readonly Parts[]; readonly project: readonly ProjectFact[] };

function isMet(reading: Reading, { items, project }: Touched): boolean {
  if (reading === 'whatever-jira-knows') return items.length > 0;
  return reading.some((each) =>
    typeof each === 'string' ? project.includes(each) : items.some((parts) => meets(each, parts)),
  );
}

/** A reading of some categories alone reads in which one a work item is. */
function meets(reading: ItemReading, touched: Parts): boolean {
  const isAbout = reading.of === 'any' || touched.of === 'any' || touched.of === reading.of;
  const isIn = touched.in === 'any' || reading.in.some((category) => category === touched.in);
  if (!isAbout || !isIn) return false;

  const tellsApart = reading.in.length < STATUS_CATEGORIES.length;
  return (
    touched.fact === 'any' ||
    (touched.fact === 'category' && tellsApart) ||
    reading.facts.some((fact) => fact === touched.fact)
  );
}
