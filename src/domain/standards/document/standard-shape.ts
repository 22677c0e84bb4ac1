import type { Day } from '../../foundation/calendar';
import type { RuleId, StandardId } from '../../foundation/ids';
import { MANDATE_MODES } from '../../foundation/mandate-mode';
import { PHASES } from '../../foundation/phase';
import { type EvidenceQuery, type Rule, type Severity, TIERS } from '../standard';
import { QUERIES } from './query-table';
import {
  above,
  choice,
  listOf,
  type Members,
  object,
  optional,
  type Shape,
  text,
  setOf,
} from '../../foundation/document/shape';
import type { StandardDocument } from './standard-document';

export const MOST_RULES = 200;
export const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor'];

const standardId = text<StandardId>(40, {
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  words: 'small letters and digits, parts joined by hyphens, like our-standard',
});
export const versionShape = text<string>(11, {
  pattern: '^(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})$',
  words: 'three numbers joined by dots, like 1.2.0',
});
const day = text<Day>(10, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', words: 'a day written YYYY-MM-DD' });
const ruleId = text<RuleId>(60, {
  pattern: '^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$',
  words: 'letters and digits, parts joined by hyphens, like OUR-1',
});

const evidence: Shape<EvidenceQuery> = {
  kind: 'variant',
  tag: 'kind',
  of: Object.fromEntries(
    Object.entries(QUERIES).map(([kind, { members }]): [string, Members] => [kind, members]),
  ),
};

export const RULE_SHAPE = object<Rule>({
  id: ruleId,
  clause: text(200),
  title: text(200),
  intent: text(2_000),
  severity: choice(SEVERITIES),
  weight: above(0, 100),
  phases: setOf(PHASES),
  tiers: setOf(TIERS),
  mode: optional(choice(MANDATE_MODES)),
  evidence,
  remediation: text(2_000),
  guidance: text(4_000),
  source: text(400),
});

/** The form of a standard. What it says of versions and days is looked at more closely than a shape can. */
export const STANDARD_SHAPE = object<StandardDocument>({
  id: standardId,
  name: text(120),
  version: versionShape,
  effectiveFrom: day,
  summary: text(2_000),
  source: text(400),
  extends: optional(object<{ readonly standardId: StandardId }>({ standardId })),
  rules: listOf(RULE_SHAPE, [1, MOST_RULES]),
});
