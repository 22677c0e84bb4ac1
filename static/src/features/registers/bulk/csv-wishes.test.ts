import type { PresentFigures } from '@contract/registers';
import { emptyPart, type PartFacts, type PartKind, partOf } from '@domain/artifacts/register-part';
import { workItemKey } from '@domain/foundation/ids';

import { makeFormats } from '../../../shared/format';
import { aRegisterRow } from '../../../../test/register-pages';
import { registerCsv } from '../register-csv';
import { csvWishes } from './csv-wishes';
import { planChange } from './plan-change';

const formats = makeFormats('en', 'UTC');

function present<Kind extends PartKind>(
  kind: Kind,
  facts: Partial<PartFacts<Kind>> = {},
): PresentFigures {
  const none = emptyPart(kind);
  return {
    key: workItemKey('DOC-1'),
    summary: 'One',
    kind,
    part: {
      value: partOf(kind, { ...none.facts, ...facts }),
      due: null,
      problem: null,
      seen: 'a'.repeat(64),
      mayEdit: true,
    },
  };
}

/** What the first line of a file would change. */
function planned(text: string, now: PresentFigures | undefined) {
  const { wishes, problem } = csvWishes(text);
  const [wish] = wishes;
  if (wish === undefined) throw new Error(problem ?? 'No line could be read.');
  return planChange(wish, now, { locale: 'en', formats });
}

/** A change request that saves five days, as an export writes it. */
const saving = {
  kind: 'change-request',
  key: workItemKey('DOC-1'),
  part: present('change-request', { days: -5 }).part?.value ?? null,
} as const;

describe('figures in a CSV file', () => {
  it('change nothing where an export wrote them, below 0 neither', () => {
    const file = registerCsv([aRegisterRow(1, saving)]);
    expect(file).toMatch(/,-5\r\n/);
    expect(planned(file, present('change-request', { days: -5 }))).toMatchObject({ state: 'same' });
  });

  it('are those of the columns that are called like them, in words or codes; the others are told', () => {
    const text =
      'Work item,Summary,Inherent probability,Inherent impact,Response,Amount at stake,Currency,Probability in percent\r\n' +
      'doc-1,Anything,4,5,REDUCE,1200.50,eur,30\r\n';
    expect(csvWishes(text)).toMatchObject({ ignored: ['Summary'], refused: [], problem: null });
    expect(planned(text, present('risk', { response: 'avoid' }))).toMatchObject({
      state: 'change',
      key: 'DOC-1',
      line: 2,
      part: {
        facts: {
          inherent: { probability: 4, impact: 5 },
          response: 'reduce',
          amount: 1_200_50,
          currency: 'EUR',
          percent: 30,
        },
      },
      differences: [
        { label: 'Response', before: 'Avoid', after: 'Reduce' },
        { label: 'Inherent rating', before: null, after: 'probability 4, impact 5' },
        { label: 'Amount at stake', before: null, after: '€1,200.50' },
        { label: 'Currency', before: null, after: 'EUR' },
        { label: 'Probability in percent', before: null, after: '30' },
      ],
    });
  });

  it('leave what stands there where a cell is empty, and take it away where it is a hyphen', () => {
    const now = present('stakeholder', { interest: 2, influence: 5, frequency: 'monthly' });
    const text = 'Work item;Interest;Influence;Communication\nDOC-1;;-;Every week';
    expect(planned(text, now)).toMatchObject({
      part: { facts: { interest: 2, influence: null, frequency: 'weekly' } },
    });
    expect(planned('Work item;Interest\nDOC-1;2', now)).toMatchObject({ state: 'same' });
  });

  it('may have a comma for a point, but nothing between thousands', () => {
    const now = present('change-request');
    const file = (cost: string) => `Work item;Effect on the cost;Currency\nDOC-1;${cost};EUR`;
    expect(planned(file('-1200,5'), now)).toMatchObject({ part: { facts: { cost: -1_200_50 } } });
    for (const cost of ['1.200,50', '1 200', '1.200', 'many']) {
      expect(planned(file(cost), now).state).toBe('refused');
    }
  });

  it.each([
    [
      'Work item,Response\nDOC-1,Pray',
      'Response: Write one of: Avoid, Transfer, Share, Reduce, Accept, Exploit, Enhance.',
    ],
    [
      'Work item,Response\nDOC-1,Exploit',
      'That is a response to an opportunity, and this is a threat.',
    ],
    ['Work item,Inherent impact\nDOC-1,6', 'Inherent impact: Write a whole number from 1 to 5.'],
    [
      'Work item,Influence\nDOC-1,6',
      'It is a risk, which has no “Influence”. Leave that cell empty.',
    ],
    [
      'Work item,Amount at stake\nDOC-1,5 €',
      'Amount at stake: Write a number without the currency, with nothing between thousands.',
    ],
  ])('are refused with what would help: %j', (text, why) => {
    // prettier-ignore
    expect(planned(text, present('risk'))).toMatchObject({ state: 'refused', line: 2, why });
  });

  it('are refused of what the user does not see, may not edit, or has no figures', () => {
    const text = 'Work item,Nature\nDOC-1,Threat';
    const risk = present('risk');
    const readOnly = {
      ...risk,
      part: risk.part === null ? null : { ...risk.part, mayEdit: false },
    };
    const whys = [undefined, readOnly, { ...risk, part: null }].map((now) => planned(text, now));
    expect(whys.map((each) => each.state)).toEqual(['refused', 'refused', 'refused']);
  });

  it('name a work item once, in each line', () => {
    const { wishes, refused } = csvWishes(
      'Work item,Nature\nDOC-1,Threat\nDOC-1,Threat\nsomething,Threat\n',
    );
    expect(wishes.map(({ key }) => key)).toEqual(['DOC-1']);
    expect(refused.map(({ line, why }) => [line, why])).toEqual([
      [3, 'DOC-1 stands in line 2 already. Leave one of them.'],
      [4, 'Write the key of a work item, like DOC-93.'],
    ]);
  });

  it.each([
    ['', /names no column “Work item”/],
    ['Key,Nature\nDOC-1,Threat', /names no column “Work item”/],
    ['Work item,Colour\nDOC-1,Red', /None of its columns is called like a figure/],
    [`Work item,Nature\n${'DOC-1,Threat\n'.repeat(1_001)}`, /It has 1001 lines/],
  ])('are not read from a file that cannot be meant', (text, problem) => {
    expect(csvWishes(text).problem).toMatch(problem);
  });
});
