import { aProposal, view as fleet } from './test-page';
import { proposalLines } from './proposal-lines';

const view: typeof fleet = {
  ...fleet,
  model: {
    ...fleet.model,
    pools: [
      { name: '2027', unit: null, limit: 900_00, series: null },
      { name: 'Architects', unit: 'days', limit: 12, series: null },
    ],
  },
};
const read = (text: string, change: Partial<typeof view> = {}) =>
  proposalLines(text, { ...view, ...change });
const first = (text: string, change: Partial<typeof view> = {}) => read(text, change).lines[0];
const NEW = 'Summary,Problem it solves';

describe('proposalLines', () => {
  it('hands in what has no key, with the figures that an export and the form call so', () => {
    const heads = `${NEW},Cost EUR,"Expected benefit, EUR","Least share, %","2027, EUR","Architects, days"`;

    expect(first(`${heads}\nNight ferry,Nobody gets home.,1200.50,3000,40 %,600,2.5`)).toEqual({
      line: 2,
      name: 'Night ferry',
      state: 'new',
      says: [
        'Cost EUR: 1200.50',
        'Expected benefit, EUR: 3000',
        'Least share, %: 40 %',
        '2027, EUR: 600',
        'Architects, days: 2.5',
      ],
      asked: {
        projectId: '1',
        title: 'Night ferry',
        problem: 'Nobody gets home.',
        drivers: [],
        cost: 1_200_50,
        benefit: 3_000_00,
        currency: 'EUR',
        leastShare: 40,
        window: null,
        takes: [
          { pool: '2027', amount: 600_00 },
          { pool: 'Architects', amount: 2.5 },
        ],
      },
    });
  });

  it('changes what has one: an empty cell leaves what stands there, a hyphen takes it away', () => {
    const facts = { ...aProposal(1, [600, 1, 1]).facts, benefit: 9_00, leastShare: 40 };
    const proposals = [aProposal(1, [600, 1, 1], { facts })];
    const heads = 'Key;Summary;Cost EUR;Expected benefit EUR;Least share %';

    expect(first(`${heads}\nidea-1;Another title;700,5;;-`, { proposals })).toEqual({
      line: 2,
      name: 'IDEA-1',
      state: 'change',
      says: ['Cost EUR: 700,5', 'Least share %: -'],
      asked: { key: 'IDEA-1', ...facts, cost: 700_50, leastShare: null, seen: facts },
    });
    expect(first(`${heads}\nIDEA-1;;600;;`, { proposals })).toMatchObject({ state: 'same' });
  });

  it('keeps what a proposal takes of pools that the file does not name', () => {
    const takes = [
      { pool: 'Architects', amount: 3 },
      { pool: 'Of another portfolio', amount: 1 },
    ];
    const proposals = [
      aProposal(1, [600, 1, 1], { facts: { ...aProposal(1, [600, 1, 1]).facts, takes } }),
    ];
    const line = first('Key,Cost EUR\nIDEA-1,700', { proposals });

    expect(line).toMatchObject({ state: 'change', asked: { takes } });
  });

  it('leaves what stands as the file says, however an amount from a thousand up is written', () => {
    const takes = [
      { pool: 'Architects', amount: 1_200.5 },
      { pool: '2027', amount: 1_200_50 },
    ];
    const facts = { ...aProposal(1, [0, 1, 1]).facts, cost: 1_200_50, benefit: 2_000_00, takes };
    const proposals = [aProposal(1, [0, 1, 1], { facts })];
    const heads = 'Key,Cost EUR,Expected benefit EUR,"2027, EUR","Architects, days"';

    expect(first(`${heads}\nIDEA-1,1200.50,2000,1200.5,1200.50`, { proposals })).toMatchObject({
      state: 'same',
    });
    expect(first(`${heads}\nIDEA-1,1200.50,2000,1200.51,`, { proposals })).toMatchObject({
      asked: { ...facts, takes: [takes[0], { pool: '2027', amount: 1_200_51 }] },
    });
  });

  const inDollars = { facts: { ...aProposal(1, [600, 1, 1]).facts, currency: 'USD' } };
  const more = [...view.handInto, ...view.handInto.map((one) => ({ ...one, key: 'MORE' }))];
  const abroad = [aProposal(1, [600, 1, 1], inDollars)];
  type Refused = {
    readonly text: string;
    readonly why: RegExp;
    readonly change?: Partial<typeof view>;
  };
  it.each<readonly [string, Refused]>([
    ['without a problem', { text: `${NEW}\nNight ferry,`, why: /Say which problem it solves/ }],
    ['without a title', { text: `${NEW}\n,Nobody gets home.`, why: /Give it a title/ }],
    [
      'called as one that there is',
      { text: `${NEW}\nproposal 1,Why`, why: /IDEA-1 is called so already/ },
    ],
    ['too long', { text: `${NEW}\n${'x'.repeat(256)},Why`, why: /256 characters. Cut it to 255/ }],
    [
      'where nothing may be created',
      { text: `${NEW}\nFerry,Why`, why: /none of the projects/, change: { handInto: [] } },
    ],
    [
      'of no project of several',
      { text: `${NEW},Project\nFerry,Why,LAB`, why: /: IDEA, MORE/, change: { handInto: more } },
    ],
    ['of a foreign key', { text: 'Key,Cost EUR\nLAB-9,5', why: /none of the proposals/ }],
    [
      'with thousands',
      { text: 'Key,Cost EUR\nIDEA-1,"1,200.50"', why: /Cost EUR: Write a number/ },
    ],
    [
      'with more digits than the currency',
      { text: 'Key,Cost EUR\nIDEA-1,1.234', why: /Cost: An amount in EUR/ },
    ],
    [
      'with a share beyond its bounds',
      { text: 'Key,Least share %\nIDEA-1,5', why: /Least share: A whole number/ },
    ],
    [
      'in another currency',
      {
        text: 'Key,Least share %\nIDEA-1,50',
        why: /in USD. Give in EUR as well: cost\./,
        change: { proposals: abroad },
      },
    ],
  ])('refuses a line %s', (_what, { text, why, change }) => {
    expect(first(text, change)).toMatchObject({
      state: 'refused',
      why: expect.stringMatching(why) as unknown,
    });
  });

  it('gives a proposal a start window, by the names of the periods', () => {
    const period = (name: string) => ({ name, unit: null, limit: 900_00, series: 'Money' });
    const model = { ...view.model, pools: [period('2027'), period('2028')] };
    const heads = 'Key,Earliest start,Latest start';

    expect(first(`${heads}\nIDEA-1,2027,2028`, { model })).toMatchObject({
      state: 'change',
      asked: { window: { earliest: '2027', latest: '2028' } },
    });
    expect(first(`${heads}\nIDEA-1,2028,2027`, { model })).toMatchObject({
      state: 'refused',
      why: 'Latest start: Choose both, the latest not before the earliest.',
    });
  });

  it('takes a proposal to the currency of the portfolio only with all of its amounts', () => {
    const takes = [
      { pool: '2027', amount: 500_00 },
      { pool: 'Architects', amount: 3 },
    ];
    const facts = { ...inDollars.facts, benefit: 9_00, takes };
    const proposals = [aProposal(1, [600, 1, 1], { facts })];
    const heads = 'Key,Cost EUR,Expected benefit EUR,"2027, EUR"';

    expect(first('Key,Cost EUR\nIDEA-1,550', { proposals })).toMatchObject({
      state: 'refused',
      why: 'Its amounts are in USD. Give in EUR as well: expected benefit, 2027.',
    });
    expect(first(`${heads}\nIDEA-1,550,-,450`, { proposals })).toMatchObject({
      state: 'change',
      asked: {
        currency: 'EUR',
        cost: 550_00,
        benefit: null,
        takes: [{ pool: '2027', amount: 450_00 }, takes[1]],
      },
    });
  });

  it('leaves the currency of a proposal that takes of pools of another portfolio', () => {
    const takes = [{ pool: 'Of another portfolio', amount: 500_00 }];
    const proposals = [aProposal(1, [600, 1, 1], { facts: { ...inDollars.facts, takes } })];

    expect(first('Key,Cost EUR\nIDEA-1,550', { proposals })).toMatchObject({
      state: 'refused',
      why: expect.stringContaining('it takes of Of another portfolio') as unknown,
    });
  });

  it('takes of two lines for the same only the first', () => {
    const { lines } = read(`${NEW}\nNight ferry,Why\nnight  ferry,Why not`);

    expect(lines.map(({ state }) => state)).toEqual(['new', 'refused']);
    expect(lines[1]).toMatchObject({ why: expect.stringContaining('in line 2') as unknown });
  });

  it('says which columns it does not take, and what it can make nothing of', () => {
    expect(read('Rank,Key,Cost EUR,Score\n1,IDEA-1,700,6').ignored).toEqual(['Rank', 'Score']);
    expect(read('Name,Price\nFerry,5').problem).toMatch(/neither a column “Key”/);
  });

  it('takes no more lines than can be tried again without making one twice', () => {
    const ofLines = (count: number) => read(`Summary\n${'x\n'.repeat(count)}`);

    expect(ofLines(50)).toMatchObject({ problem: null, lines: { length: 50 } });
    expect(ofLines(51).problem).toMatch(/51 lines. Split it into files of up to 50, so that/);
  });
});
