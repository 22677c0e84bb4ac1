import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv } from 'ajv';
import fc from 'fast-check';

import { standardSchema } from '../../src/domain/standards/document/json-schema';
import { problemsIn } from '../../src/domain/standards/document/problems-in';
import { readStandard } from '../../src/domain/standards/document/read-standard';
import { STANDARD_SHAPE } from '../../src/domain/standards/document/standard-shape';
import { shippedStandards } from '../../src/domain/standards/packs/shipped';

const accepts = new Ajv({ allErrors: false, strict: true }).compile(standardSchema());

it('docs/standard.schema.json is what `npm run schema` writes', () => {
  const file = path.resolve(__dirname, '../../docs/standard.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(standardSchema());
});

it.each(shippedStandards.map((standard) => [standard.id, standard] as const))(
  '%s is taken by the schema and by the reader, unchanged',
  (_id, standard) => {
    const json: unknown = JSON.parse(JSON.stringify(standard));

    expect(accepts(json)).toBe(true);
    expect(readStandard(json)).toEqual({
      kind: 'standard',
      document: { ...standard, extends: null },
    });
  },
);

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Path = readonly (string | number)[];

const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as Json;

/** Every place in a document, the whole of it first. */
function placesIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    placesIn(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  return [path, ...inner];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The document with something else in one place; `undefined` takes out what is there. */
function changed(value: Json, path: Path, to: Json | undefined): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return to;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    return value.flatMap((item, index) => {
      const now = index === name ? changed(item, rest, to) : item;
      return now === undefined ? [] : [now];
    });
  }
  const members = Object.entries(value).flatMap(([key, part]): [string, Json][] => {
    const now = key === name ? changed(part, rest, to) : part;
    return now === undefined ? [] : [[key, now]];
  });
  return Object.fromEntries(members);
}

const conditions: Json[] = [
  { test: 'flagged' },
  { test: 'flagged', field: 'due' },
  { test: 'at-least', field: 'estimate', value: 2.5 },
  { test: 'older-than', field: 'due', days: 1.5 },
  { all: [] },
  { none: [{ test: 'filled-in', field: 'due' }] },
  { when: { test: 'flagged' } },
  { when: { test: 'flagged' }, then: { any: [{ test: 'level', is: 'standard' }] } },
  { all: [{ test: 'flagged' }], any: [{ test: 'flagged' }] },
];
const somethingElse: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, -1, 2, 1.5, 101, '', ' ', 'x', 'x'.repeat(250)),
  fc.constantFrom('1.0.0', '01.0.0', 'pm2', '2026-02-30', 'major', 'planning', 'directive', 'due'),
  fc.constantFrom<Json>([], ['planning'], ['planning', 'planning'], {}, { standardId: 'pm2' }),
  fc.constantFrom(...conditions),
  fc.constantFrom<Json>(
    { kind: 'nothing-overdue' },
    { kind: 'nothing-overdue', days: 3 },
    { kind: 'finished-within', days: 28 },
    { kind: 'finished-within', days: 0 },
    { kind: 'each-item', which: { test: 'flagged' }, must: { test: 'flagged' } },
  ),
);

/** A shipped standard, cut down to few rules, with up to three things changed in it. */
const documents = fc
  .tuple(
    fc.constantFrom(...shippedStandards),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), somethingElse), { maxLength: 3 }),
  )
  .map(([standard, from, changes]) => {
    const start = from % standard.rules.length;
    const rules = standard.rules.slice(start, start + 2);
    const json = asJson({ ...standard, extends: null, rules });
    return changes.reduce<Json>((document, [at, to]) => {
      const places = placesIn(document);
      return changed(document, places[at % places.length] ?? [], to) ?? null;
    }, json);
  });

describe('a document, whatever was changed in it,', () => {
  it('is taken by the schema and by the table alike, or refused by both', () => {
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(documents, (document) => {
        const isTaken = problemsIn(STANDARD_SHAPE, document, '').length === 0;
        counts[isTaken ? 'taken' : 'refused'] += 1;
        expect([document, accepts(document)]).toEqual([document, isTaken]);
      }),
      { numRuns: 2_000 },
    );
    // Both are met often, or the law says nothing.
    expect(counts.taken).toBeGreaterThan(300);
    expect(counts.refused).toBeGreaterThan(300);
  });

  it('comes back as it was read: reading once more changes nothing', () => {
    fc.assert(
      fc.property(documents, (json) => {
        const read = readStandard(json);
        if (read.kind === 'standard') expect(readStandard(read.document)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});
