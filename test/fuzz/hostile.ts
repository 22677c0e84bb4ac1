import fc from 'fast-check';

/** Stands in every hostile text, so that wherever it turns up it can be told where it came from. */
export const MARK = 'zq7';

/** An id that passes for one, and that nothing has. */
export const STRANGE_ID = '7700770077';

const SQL = [
  `'; DROP TABLE work_fact; -- ${MARK}`,
  `${MARK}' OR '1'='1`,
  `\`${MARK}\` UNION SELECT account_id FROM held_role`,
  `1) OR (1=1) /* ${MARK} */`,
  `\\'; SELECT SLEEP(9) -- ${MARK}`,
  `%_${MARK}%`,
];
const JQL = [
  `P1-7 OR key = ${MARK}-1`,
  `") OR project in (${MARK}) ORDER BY created`,
  `project = 3 AND "${MARK}" ~ "x"`,
  `issuetype in (Epic, ${MARK}) OR assignee = currentUser()`,
  `status WAS "${MARK}" BEFORE startOfDay(-1)`,
  `1, 2) OR (text ~ ${MARK}`,
];
const SCRIPT = [
  `<script>window.${MARK}=1</script>`,
  `"><img src=x onerror=window.${MARK}=1>`,
  `javascript:window.${MARK}=1`,
  `<svg/onload=window.${MARK}=1>`,
  `[${MARK}](javascript:alert(1))`,
  `=HYPERLINK("https://${MARK}.example","x")`,
];
const ODD = [
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  `\u202e${MARK}`,
  `../../${MARK}`,
  `..%2f${MARK}`,
  `${MARK}\r\nSet-Cookie: a=b`,
  `{{${MARK}}} \${7*7}`,
  MARK.repeat(2_000),
  '',
  ' ',
];
const NEAR_MISSES = [
  'project:0',
  STRANGE_ID,
  `project:${STRANGE_ID}`,
  `item:${STRANGE_ID}`,
  `P1-${STRANGE_ID}`,
  'project:999999999999999999',
  'project:1 ',
  'item:1',
  'P1-999999999999999999',
  'P3-7',
  '9999-12-31',
  '0000-01-01',
  '2026-02-30',
  '-1',
  '1e309',
  'NaN',
  'pmo-admin',
  'person',
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'id'];

/** What would do harm if it were taken for a part of a statement, a query or a page. */
export const INJECTIONS: readonly string[] = [...SQL, ...JQL, ...SCRIPT];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...INJECTIONS, ...ODD, ...NEAR_MISSES),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const hostileNumber = fc.oneof(
  fc.constantFrom(-1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, Number.MAX_VALUE),
  fc.integer({ min: -3, max: 3 }),
);

const hostileKey = fc.oneof(fc.constantFrom(...KEYS, MARK), fc.string({ maxLength: 4 }));

/** Documents in Atlassian's format that no editor would write. */
const hostileDocument = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.record(
    {
      type: fc.oneof(
        fc.constantFrom('doc', 'paragraph', 'text', 'media', 'inlineCard'),
        hostileText,
      ),
      version: fc.oneof(fc.constant(1), hostileNumber),
      text: hostileText,
      attrs: fc.record({ url: hostileText, level: hostileNumber }, { requiredKeys: [] }),
      marks: fc.array(fc.record({ type: hostileText }), { maxLength: 2 }),
      content: fc.array(tie('node'), { maxLength: 2, depthIdentifier: 'document' }),
    },
    { requiredKeys: ['type'] },
  ),
})).node;

/** What somebody may write into the property `mandate.artifact`. */
export const hostileProperty: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      schemaVersion: fc.oneof(fc.constant(1), hostileNumber, hostileText),
      kind: fc.oneof(fc.constantFrom('risk', 'business-case', 'toString'), hostileText),
      createdFor: fc.oneof(hostileText, fc.record({ governedId: hostileText })),
    },
    { requiredKeys: [] },
  ),
  hostileDocument,
  hostileText,
  hostileNumber,
  fc.constant(null),
);

/** Anything that JSON can say, and most of what breaks those who read it. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: hostileText },
    { weight: 2, arbitrary: hostileNumber },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, {}, [], [[]]) },
    { weight: 1, arbitrary: hostileDocument },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(hostileKey, tie('value'), { maxKeys: 3 }) },
  ),
})).value;

type Mutation = {
  readonly how: 'replace' | 'remove' | 'add' | 'whole' | 'none';
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.oneof(
    { weight: 4, arbitrary: fc.constant('replace' as const) },
    { weight: 3, arbitrary: fc.constantFrom('remove' as const, 'add' as const) },
    { weight: 1, arbitrary: fc.constantFrom('whole' as const, 'none' as const) },
  ),
  at: fc.nat(30),
  key: hostileKey,
  value: hostileJson,
});

/** A payload of the right shape with something wrong in it, or one that is wrong altogether. */
export function malformed(valid: readonly object[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...valid), fc.array(mutation, { minLength: 1, maxLength: 2 }))
    .map(([payload, mutations]) => mutations.reduce<unknown>(mutated, payload));
}

function mutated(payload: unknown, { how, at, key, value }: Mutation): unknown {
  if (how === 'none') return payload;
  if (how === 'whole' || typeof payload !== 'object' || payload === null) return value;
  if (how === 'add') return { ...payload, [key]: value };

  const names = Object.keys(payload);
  const name = names[at % Math.max(1, names.length)];
  if (name === undefined) return value;
  if (how === 'remove') return omit(payload, name);
  const old: unknown = Reflect.get(payload, name);
  return withMember(payload, name, at % 3 === 0 ? mutated(old, { how, at, key, value }) : value);
}

function omit(payload: object, name: string): object {
  return Object.fromEntries(Object.entries(payload).filter(([key]) => key !== name));
}

function withMember(payload: object, name: string, value: unknown): object {
  if (Array.isArray(payload)) {
    return payload.map((old: unknown, index) => (String(index) === name ? value : old));
  }
  return { ...payload, [name]: value };
}
