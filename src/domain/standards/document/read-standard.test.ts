import { agileLight } from '../packs/agile-light';
import { MOST_DEPTH } from './condition-bounds';
import { problemWords } from '../../foundation/document/problem';
import { readStandard } from './read-standard';

const [rule] = agileLight.rules;
const other = { ...rule, id: 'AGL-2', clause: 'Another clause' };
const flagged = { test: 'flagged' };

/** What is said of agile-light with something changed in it. */
function told(changes: object): readonly string[] {
  const read = readStandard({ ...agileLight, ...changes });
  return read.kind === 'problems' ? read.problems.map(problemWords) : [];
}

const withRule = (changes: object) => told({ rules: [{ ...rule, ...changes }] });
const reading = (which: unknown, must: unknown = flagged) =>
  withRule({ evidence: { kind: 'each-item', which, must } });

describe('a standard is refused, with the place and what to do,', () => {
  it('when it is no object', () => {
    expect(readStandard('pm2')).toMatchObject({
      problems: [{ place: 'the document', reason: 'got "pm2"' }],
    });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'for a field that is not known',
      withRule({ wieght: 3 }),
      [
        'rules[0].wieght: nothing of this name is known here. Correct the name or remove it; known are id, clause, title, intent, severity, weight, phases, tiers, mode, evidence, remediation, guidance, source.',
      ],
    ],
    [
      'for a weight of 0',
      withRule({ weight: 0 }),
      ['rules[0].weight: got 0. Give a number above 0 and at most 100.'],
    ],
    [
      'for an empty text',
      withRule({ title: '  ' }),
      ['rules[0].title: got "  ". Give a text of 1 to 200 characters.'],
    ],
    [
      'for a member that is missing',
      told({ summary: undefined }),
      ['summary: got nothing. Give a text of 1 to 2,000 characters.'],
    ],
    [
      'for no phase',
      withRule({ phases: [] }),
      ['rules[0].phases: it has 0. Give a list of 1 to 4.'],
    ],
    [
      'for a tier twice',
      withRule({ tiers: ['small', 'small'] }),
      ['rules[0].tiers[1]: "small" is in the list twice. Remove one of the two.'],
    ],
    [
      'for a kind of evidence that is not known',
      withRule({ evidence: { kind: 'vibes' } }).map((line) => line.slice(0, 60)),
      ['rules[0].evidence.kind: got "vibes". Give one of artifact-ex'],
    ],
    [
      'for a parameter that the kind does not have',
      withRule({ evidence: { kind: 'nothing-overdue', days: 3 } }),
      [
        'rules[0].evidence.days: nothing of this name is known here. Correct the name or remove it; known are kind.',
      ],
    ],
    [
      'for a parameter out of bounds',
      withRule({ evidence: { kind: 'finished-within', days: 0.5 } }),
      ['rules[0].evidence.days: got 0.5. Give a whole number from 1 to 3,650.'],
    ],
    [
      'for the same rule id twice, however it is written',
      told({ rules: [rule, { ...other, id: 'agl-1' }] }),
      ['rules[1].id: rules[0] has the same id, "agl-1". Give each rule an id of its own.'],
    ],
    [
      'for the same clause twice',
      told({ rules: [rule, { ...other, clause: rule?.clause }] }),
      [
        'rules[1].clause: rules[0] has the same clause, "Agile light, 1: work gets finished". Give each rule a clause of its own.',
      ],
    ],
    [
      'for a day that there is not',
      told({ effectiveFrom: '2026-02-30' }),
      ['effectiveFrom: the calendar has no day 2026-02-30. Give a day that there is.'],
    ],
    [
      'for a version that is no version',
      told({ version: '1.0' }),
      ['version: got "1.0". Give three numbers joined by dots, like 1.2.0.'],
    ],
    [
      'that adds to itself',
      told({ extends: { standardId: 'agile-light' } }),
      [
        'extends.standardId: a standard cannot add to itself. Name the standard it adds to, or give this one an id of its own.',
      ],
    ],
    ['for no rules', told({ rules: [] }), ['rules: it has 0. Give a list of 1 to 200.']],
    [
      'for a condition about no work item there can be',
      reading({
        all: [
          { test: 'category', is: 'done' },
          { test: 'category', is: 'to-do' },
        ],
      }),
      [
        'rules[0].evidence: this rule can never fail: there can be no work item that “which” speaks of. Change what it reads.',
      ],
    ],
    [
      'for asking what is so anyway',
      reading({ all: [flagged] }, { any: [flagged, { test: 'category', is: 'done' }] }),
      [
        'rules[0].evidence: this rule can never fail: “must” is true of every work item that “which” speaks of. Change what it reads.',
      ],
    ],
    [
      'for at most 0 % of what it never is',
      withRule({
        evidence: {
          kind: 'item-share',
          of: flagged,
          which: { none: [flagged] },
          is: 'at-most',
          percent: 0,
        },
      }),
      [
        'rules[0].evidence: this rule can never fail: “which” is the same for every work item that “of” speaks of. Change what it reads.',
      ],
    ],
    [
      'for at least nothing spent',
      withRule({ evidence: { kind: 'plan-spent', is: 'at-least', percent: 0 } }),
      [
        'rules[0].evidence: this rule can never fail: there is never less than nothing. Change what it reads.',
      ],
    ],
    [
      'for at least none',
      withRule({ evidence: { kind: 'item-count', which: flagged, is: 'at-least', value: 0 } }),
      [
        'rules[0].evidence: this rule can never fail: there are never fewer than no work items. Change what it reads.',
      ],
    ],
    [
      'for any of nothing',
      reading({ any: [] }),
      ['rules[0].evidence.which.any: it has 0. Give a list of 1 to 50.'],
    ],
    [
      'for a condition of two kinds at once',
      reading({ all: [flagged], none: [flagged] }),
      [
        'rules[0].evidence.which.none: nothing of this name is known here. Correct the name or remove it; known are all.',
      ],
    ],
  ])('%s', (_why, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('for conditions that stand in each other too deep', () => {
    let nested: object = flagged;
    for (let depth = 1; depth < MOST_DEPTH; depth += 1) nested = { all: [nested] };

    expect(reading(nested, { test: 'category', is: 'done' })).toEqual([]);
    expect(reading({ all: [nested] })[0]).toMatch(/more than 8 deep\. Make two rules of it/);
  });

  it('for a rule of more than 200 tests', () => {
    const list = { any: Array.from({ length: 50 }, () => flagged) };

    expect(reading({ all: [list, list, list] }, { test: 'category', is: 'done' })).toEqual([]);
    expect(reading({ all: [list, list, list, list] })[0]).toMatch(
      /^rules\[0\]\.evidence: it has 201 tests, 200 are the most\./,
    );
  });

  it('for all that is wrong with its shape at once', () => {
    expect(told({ name: '', rules: [{ ...rule, weight: -1, mode: 'strict' }] })).toHaveLength(3);
  });
});

it('a standard that leaves out its mode and what it extends has neither', () => {
  const { mode, ...without } = { ...rule };
  const read = readStandard({ ...agileLight, rules: [without] });

  expect(mode).toBeNull();
  expect(read).toMatchObject({ document: { extends: null, rules: [{ mode: null }] } });
});

it('phases and tiers are read in their order', () => {
  const read = readStandard({
    ...agileLight,
    rules: [{ ...rule, phases: ['closing', 'initiating'], tiers: ['large', 'small'] }],
  });

  expect(read).toMatchObject({
    document: { rules: [{ phases: ['initiating', 'closing'], tiers: ['small', 'large'] }] },
  });
});
