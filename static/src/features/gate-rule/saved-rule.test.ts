import { LIFE_CYCLES } from '@domain/gates/life-cycles/shipped';

import { savedRule } from './saved-rule';

describe('savedRule', () => {
  it.each(LIFE_CYCLES.flatMap((lifeCycle) => lifeCycle.gates.map((gate) => ({ lifeCycle, gate }))))(
    'reads the gate $gate.id, as text or read already, of a validator and of a condition',
    ({ lifeCycle, gate }) => {
      const saved = { gate: gate.id };
      for (const config of [saved, JSON.stringify(saved)]) {
        for (const name of ['validatorConfig', 'conditionConfig']) {
          expect(savedRule({ [name]: config })).toEqual({ kind: 'gate', lifeCycle, gate });
        }
      }
    },
  );

  it.each([{}, { validatorConfig: '' }, { validatorConfig: null }, { validatorConfig: '{}' }])(
    'finds nothing in %j',
    (extension) => {
      expect(savedRule(extension)).toEqual({ kind: 'none' });
    },
  );

  it('reads a gate that no shipped life cycle has as one of the site’s own', () => {
    expect(savedRule({ validatorConfig: '{"gate":"G2"}' })).toEqual({
      kind: 'own-gate',
      gate: 'G2',
    });
  });

  it.each(['RfP', '{"gate":"G 2"}', '{"gate":7}', '{"door":"RfP"}', '[1]', 'null', '{"gate"', 7])(
    'cannot read %j',
    (validatorConfig) => {
      expect(savedRule({ validatorConfig })).toEqual({ kind: 'unreadable' });
    },
  );
});
