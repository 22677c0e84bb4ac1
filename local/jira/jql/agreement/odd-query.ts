import * as fc from 'fast-check';

const FIELDS = [
  ...`affectedVersion assignee category comment component created creator description due environment fixVersion id
    issueLinkType issuetype key labels parent priority project projectType reporter resolution resolved sprint status
    statusCategory statusCategoryChangedDate summary text updated votes`.split(/\s+/),
  ...['"Story Points"', 'Level', 'Tags', 'Target', 'Flagged', 'Go-live', 'Inspected', 'Inspector'],
  ...['"Epic Link"', 'Chart', 'Rank', 'cf[10016]', 'cf[1]', 'artifactScore', 'artifactNote'],
  ...['issue.property[mandate.artifact].approved', 'issue.property[a]', '""', 'colour'],
];

const OPERATORS = {
  value: [
    ...['=', '!=', '<', '<=', '>', '>=', '~', '!~', '~', 'was', 'was not', 'was x by', 'was x on'],
    ...['changed from', 'changed to', 'changed after', 'changed before', ''],
  ],
  list: ['in', 'not in', 'was in', 'was not in', 'was x during', 'changed during', 'changed on'],
  nothing: ['is EMPTY', 'is not null', 'was EMPTY', 'changed', 'like'],
};

const FUNCTIONS =
  `closedSprints currentUser earliestUnreleasedVersion endOfDay endOfWeek linkedIssues latestReleasedVersion
  membersOf now openSprints projectsLeadByUser projectsWhereUserHasPermission releasedVersions standardIssueTypes
  startOfMonth startOfYear updatedBy foo`.split(/\s+/);

const WORDS = [
  ...[
    'EMPTY',
    'null',
    'x',
    'QUAY-1',
    '20',
    '10',
    '-1',
    '1e309',
    '0x10',
    '99999999999999999999',
    'NaN',
  ],
  ...[
    '-1w',
    '4w 2d',
    '-999999999999y',
    '2026-13-45',
    '0000-00-00',
    '9999-12-31 23:59',
    '275760/09/13',
  ],
  ...[
    '"a*b?c*"',
    '"????"',
    '"*"',
    '"-x"',
    '"\\"a b\\""',
    '"a AND (b"',
    '"[]{}"',
    '"\\\\"',
    '"(?i)(a+)+$"',
  ],
];

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());
const quote = (one: string) => `"${one.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
const quoted = text.map(quote);
const number = fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String);
const word = fc.oneof(fc.constantFrom(...WORDS), quoted, number);
const call = fc
  .tuple(fc.constantFrom(...FUNCTIONS), fc.array(word, { maxLength: 3 }))
  .map(([name, args]) => `${name}(${args.join(', ')})`);
const value = fc.oneof({ weight: 4, arbitrary: word }, call);
const list = fc.array(value, { maxLength: 3 }).map((all) => `(${all.join(', ')})`);

const field = fc.constantFrom(...FIELDS);
const clause = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(field, fc.constantFrom(...OPERATORS.value), value) },
    fc.tuple(field, fc.constantFrom(...OPERATORS.list), list),
    fc.tuple(field, fc.constantFrom(...OPERATORS.nothing)),
    fc.tuple(field, fc.constantFrom(...Object.values(OPERATORS).flat()), fc.oneof(value, list)),
  )
  .map((parts) => parts.join(' '));

/** Words with all that text queries have signs for. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '\\', '(', ')', ' OR ', ' AND ', ' NOT ', '-', '+', '~', '^2', '[', ' '),
      fc.constantFrom('a', 'crane', 'é', '*', '?', '??', '&&', '||', '!', ':', '.', '_', '{1,9}'),
      text,
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => quote(parts.join('')));

const moment = fc
  .tuple(
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.constantFrom('y', 'M', 'w', 'd', 'h', 'm', 'w 3d', '-12-31', '/2/29 24:00', ' 1', 's'),
  )
  .map(([count, unit]) => quote(`${count}${unit}`));
const edge = fc
  .tuple(fc.constantFrom('startOfDay', 'endOfWeek', 'startOfMonth', 'endOfYear'), moment)
  .map(([name, step]) => `${name}(${step})`);

/** What fits its field, as far as one can tell without reading it. */
const fitting = fc
  .oneof(
    fc.tuple(
      fc.constantFrom('summary', 'text', 'description', 'Berth', 'comment', 'artifactNote'),
      fc.constantFrom('~', '!~'),
      words,
    ),
    fc.tuple(
      fc.constantFrom('created', 'due', 'Inspected', 'Go-live', 'resolved'),
      fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      fc.oneof(moment, edge),
    ),
    fc.tuple(
      fc.constantFrom('"Story Points"', 'Level', 'artifactScore', 'id', 'key', 'labels'),
      fc.constantFrom('=', '!=', '<', '>='),
      fc.oneof(number, number.map(quote), quoted),
    ),
    fc.tuple(
      fc.constantFrom('labels', 'Tags', 'Chart', 'issue.property[a].b'),
      fc.constantFrom('in', 'not in'),
      fc.array(quoted, { minLength: 1, maxLength: 3 }).map((all) => `(${all.join(', ')})`),
    ),
  )
  .map((parts) => parts.join(' '));

/** Close to JQL: known fields, operators and functions with values that may fit or not. */
const nearly = fc
  .tuple(
    fc.oneof(
      clause.map((one) => [one]),
      fc.array(clause, { minLength: 2, maxLength: 3 }),
    ),
    fc.constantFrom(' and ', ' or ', ' and not ', ' , '),
    fc.option(field, { nil: null, freq: 1 }),
  )
  .map(
    ([clauses, between, sorted]) =>
      `${clauses.join(between)}${sorted === null ? '' : ` order by ${sorted}`}`,
  );

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...FIELDS,
        ...Object.values(OPERATORS).flat(),
        ...WORDS,
        '(',
        ')',
        '"',
        "'",
        ',',
        '\\',
        '\n',
        '[',
        ']',
      ),
      text,
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));

export const oddQuery = fc.oneof(fitting, nearly, pieces);
