import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv } from 'ajv';
import fc from 'fast-check';

import { lifeCycleSchema } from '../../src/domain/gates/document/life-cycle-schema';
import { readLifeCycle } from '../../src/domain/gates/document/read-life-cycle';
import { LIFE_CYCLES } from '../../src/domain/gates/life-cycles/shipped';
import { aGate, aLifeCycleDocument, lifeCycleDocuments } from '../support/life-cycles';

const accepts = new Ajv({ allErrors: false, strict: true }).compile(lifeCycleSchema());

it('docs/life-cycle.schema.json is what `npm run schema` writes', () => {
  const file = path.resolve(__dirname, '../../docs/life-cycle.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(lifeCycleSchema());
});

it.each(LIFE_CYCLES.map((lifeCycle) => [lifeCycle.name, lifeCycle] as const))(
  'a copy of %s is taken by the schema and by the reader',
  (_name, lifeCycle) => {
    const copy = { ...lifeCycle, id: 'our-copy' };

    expect(accepts(copy)).toBe(true);
    expect(readLifeCycle(copy)).toEqual({ kind: 'life-cycle', document: copy });
  },
);

it('what the reader takes, the schema takes', () => {
  fc.assert(fc.property(lifeCycleDocuments, (document) => accepts(document)));
});

it.each([
  ['a missing member', { ...aLifeCycleDocument(), stages: undefined }],
  ['an unknown member', { ...aLifeCycleDocument(), colour: 'red' }],
  ['an entry of another kind', aLifeCycleDocument({ gates: [{ ...aGate(), entry: { kind: 'none' } as never }] })], // prettier-ignore
  ['a quorum of nobody', aLifeCycleDocument({ gates: [aGate({ rights: [{ upTo: null, upToTier: null, approvers: [{ role: 'project-owner', quorum: 0 }] }] })] })], // prettier-ignore
])('both refuse %s', (_what, document) => {
  const json: unknown = JSON.parse(JSON.stringify(document));

  expect(accepts(json)).toBe(false);
  expect(readLifeCycle(json).kind).toBe('problems');
});
