import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';

import { evaluate, type Names } from '../local/jira/expressions/evaluate';
import { fromJson, toJsonResult } from '../local/jira/expressions/json-values';
import { parseExpression } from '../local/jira/expressions/parse-expression';
import { startRun } from '../local/jira/expressions/run';
import type { Json } from '../local/jira/json';
import { MANDATE_MODES } from '../src/domain/foundation/mandate-mode';
import { gateMark } from '../src/domain/gates/gate-marks';
import { gateHoldingBack } from '../src/domain/gates/gates-of-project';
import { LIFE_CYCLES } from '../src/domain/gates/life-cycles/shipped';
import { aGateRequest, aVote, TODAY } from './support/builders';

const Rules = z.array(z.looseObject({ key: z.string(), expression: z.string().optional() }));
const { modules } = z
  .object({
    modules: z.looseObject({ 'jira:workflowValidator': Rules, 'jira:workflowCondition': Rules }),
  })
  .parse(parse(readFileSync(join(__dirname, '../manifest.yml'), 'utf8')));

function expressionOf(key: string): string {
  const all = [...modules['jira:workflowValidator'], ...modules['jira:workflowCondition']];
  return all.find((rule) => rule.key === key)?.expression ?? '';
}

type Asked = { readonly property: Json; readonly config?: Json; readonly issue?: Json };

async function answerOf(
  key: string,
  { property, config = { gate: 'RfP' }, issue = { id: 7, parent: null } }: Asked,
): Promise<Json> {
  const node = parseExpression(expressionOf(key));
  const run = startRun({ now: 0, timeZone: 'UTC' });
  const names: Names = new Map([
    ['project', fromJson({ properties: { 'mandate.gates': property } })],
    ['issue', fromJson(issue)],
    ['config', fromJson(config)],
  ]);
  const construct = () => Promise.resolve(null);
  return toJsonResult(await evaluate(node, { run, names, construct }), { run, at: node });
}

const VALIDATOR = 'gate-on-record';
const CONDITION = 'gate-opens';
const both = (asked: Asked) =>
  Promise.all([answerOf(VALIDATOR, asked), answerOf(CONDITION, asked)]);
const held = { mode: 'controlling', passed: [], waits: { RfP: 'RfP: ready for planning' } };
const passed = { mode: 'controlling', passed: ['RfP'], waits: {} };

describe('the expressions that read the record of gates', () => {
  it('hold back exactly what the domain holds back, and name the gate that is missing', async () => {
    const scene = fc
      .record({
        lifeCycle: fc.constantFrom(...LIFE_CYCLES),
        mode: fc.constantFrom(...MANDATE_MODES),
        chosen: fc.nat(),
        passed: fc.array(fc.nat({ max: 5 })),
      })
      .map(({ lifeCycle, chosen, ...rest }) => {
        const gate = lifeCycle.gates[chosen % lifeCycle.gates.length];
        if (gate === undefined) throw new Error('A life cycle has gates.');
        return { lifeCycle, gate, ...rest };
      });

    await fc.assert(
      fc.asyncProperty(scene, async ({ lifeCycle, gate, mode, passed: behind }) => {
        const files = lifeCycle.gates
          .filter((_, at) => behind.includes(at))
          .map(({ id }) => ({
            request: aGateRequest({
              lifeCycle: lifeCycle.id,
              gate: id,
              approvers: [{ role: 'steering-committee', quorum: 1 }],
            }),
            acts: [aVote('ann')],
          }));
        const gates = { lifeCycle, files };
        const property = { project: gateMark(mode, gates, TODAY), items: {} } as unknown as Json;
        const holding = mode === 'supportive' ? null : gateHoldingBack(gates, gate.id, TODAY);
        const [validator, condition] = await both({ property, config: { gate: gate.id } });

        expect(condition).toBe(holding === null);
        if (holding === null) expect(validator).toBe(true);
        else expect(validator).toContain(`“${holding.name}” is not passed.`);
      }),
      { numRuns: 60 },
    );
  });

  it('let everything pass where nothing is governed', async () => {
    expect(await both({ property: null })).toEqual([true, true]);
    expect(await both({ property: { project: null, items: {} } })).toEqual([true, true]);
  });

  it.each([
    ['another life cycle', { gate: 'fund' }],
    ['no gate', {}],
    ['nothing at all', null],
  ])('hold back where the rule names %s', async (_, config) => {
    const [validator, condition] = await both({ property: { project: held, items: {} }, config });
    expect(validator).toContain('has no such gate');
    expect(condition).toBe(false);
  });

  it.each<readonly [string, Json, boolean]>([
    ['itself', { id: 7, parent: null }, true],
    ['its parent', { id: 8, parent: { id: 7, parent: null } }, true],
    [
      'three levels above',
      { id: 10, parent: { id: 9, parent: { id: 8, parent: { id: 7, parent: null } } } },
      true,
    ],
    ['its project', { id: 8, parent: null }, false],
  ])('go by what governs the work item most closely: %s', async (_, issue, isPassed) => {
    const property = { project: held, items: { '7': passed } };
    expect(await answerOf(CONDITION, { property, issue })).toBe(isPassed);
  });

  it.each<Json>(['passed', 7, [], { passed: ['RfP'] }, { project: { passed: ['RfP'] } }])(
    'fail over a record that makes no sense, and so let nothing pass: %j',
    async (property) => {
      await expect(answerOf(CONDITION, { property })).rejects.toThrow();
      await expect(answerOf(VALIDATOR, { property })).rejects.toThrow();
    },
  );
});
