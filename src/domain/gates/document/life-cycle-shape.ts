import {
  choice,
  listOf,
  type Members,
  object,
  optional,
  setOf,
  type Shape,
  text,
  whole,
} from '../../foundation/document/shape';
import type { GateId, RuleId } from '../../foundation/ids';
import { PHASES } from '../../foundation/phase';
import { PROJECT_ROLES } from '../../foundation/project-role';
import { SCOPE_EFFECTS } from '../../foundation/scope-effect';
import { TIERS } from '../../foundation/tier';
import type { ChangeRight } from '../change-right';
import type { Approvers, DecisionRight, EntryRules, Gate, Stage } from '../life-cycle';
import type { LifeCycleDocument } from './life-cycle-document';

/** With the version behind it, what a project follows takes 20 characters. */
const LONGEST_ID = 14;
const MOST_STAGES = 20;
const MOST_MONEY = 1_000_000_000_000;
/** As many as a change request can say. */
const MOST_DAYS = 9_999;

const name = text<string>(120);
const stageId = text<string>(40, {
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  words: 'small letters and digits, parts joined by hyphens, like first-stage',
});
const gateId = text<GateId>(40, {
  pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$',
  words: 'letters and digits, parts joined by hyphens, like G-1',
});
const ruleId = text<RuleId>(60, {
  pattern: '^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$',
  words: 'letters and digits, parts joined by hyphens, like OUR-1',
});

const MOST_RULES = 200;
const entryMembers: Readonly<Record<EntryRules['kind'], Members>> = {
  phase: {},
  rules: { ids: listOf(ruleId, [1, MOST_RULES]) },
};
const entry: Shape<EntryRules> = { kind: 'variant', tag: 'kind', of: entryMembers };

/** That are asked of one role. */
export const MOST_VOTES = 50;
/** That decide together by one right. */
export const MOST_APPROVERS = 8;

const right = object<DecisionRight>({
  upTo: optional(whole(0, MOST_MONEY)),
  upToTier: optional(choice(TIERS)),
  approvers: listOf(
    object<Approvers>({ role: choice(PROJECT_ROLES), quorum: whole(1, MOST_VOTES) }),
    [1, MOST_APPROVERS],
  ),
});

const changeRight = object<ChangeRight>({
  upTo: optional(whole(0, MOST_MONEY)),
  upToDays: optional(whole(0, MOST_DAYS)),
  upToScope: optional(choice(SCOPE_EFFECTS)),
  roles: setOf(PROJECT_ROLES),
});

/** The form of a life cycle that a site writes. What hangs together in it is looked at besides. */
export const LIFE_CYCLE_SHAPE = object<LifeCycleDocument>({
  id: text(LONGEST_ID, {
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    words: `at most ${LONGEST_ID} small letters and digits, parts joined by hyphens, like our-gates`,
  }),
  name,
  summary: text(500),
  source: text(400),
  stages: listOf(object<Stage>({ id: stageId, name, phase: choice(PHASES) }), [2, MOST_STAGES]),
  gates: listOf(
    object<Gate>({
      id: gateId,
      name,
      question: text(500),
      ends: stageId,
      entry,
      rights: listOf(right, [1, 10]),
    }),
    [1, MOST_STAGES - 1],
  ),
  changes: optional(listOf(changeRight, [1, 10])),
});
