import type { ProposalsView } from '@contract/proposals';
import { LONGEST_PROBLEM, type RatedProposal } from '@domain/foundation/proposal';
import { LONGEST_SUMMARY } from '@domain/foundation/work-item';
import { MOST_PROPOSALS_IN_FILE } from '@domain/intake/document/proposals-document';

import type { Asked } from '../../shared/ask';
import { parseCsv } from '../../shared/parse-csv';
import { parseNewProposal } from './new-proposal-form';
import { poolLabel } from './pool-amount';
import {
  type FiguresText,
  isForeign,
  NO_FIGURES,
  parseProposal,
  poolError,
  proposalText,
} from './proposal-form';

/** What a line of a file comes to. */
export type ProposalLine = {
  readonly line: number;
  /** Its key, or the title it is to have. */
  readonly name: string;
  /** The figures it gives, as `Cost EUR: 600`. */
  readonly says: readonly string[];
} & (
  | { readonly state: 'new'; readonly asked: Omit<Asked<'proposal.hand-in'>, 'nodeId' | 'token'> }
  | { readonly state: 'change'; readonly asked: Asked<'proposal.set-facts'> }
  | { readonly state: 'same' }
  | { readonly state: 'refused'; readonly why: string }
);

export type ProposalLines = {
  readonly lines: readonly ProposalLine[];
  /** Columns that are not taken. */
  readonly ignored: readonly string[];
  /** Why nothing can be made of the file as a whole; `null` where something can. */
  readonly problem: string | null;
};

/** In a cell, for saying nothing of it any more. */
export const CLEARED = '-';
const NUMBER = /^\d+([.,]\d+)?$/;
/** Numbers in a file are plain: with a point, and nothing between thousands. */
const LOCALE_OF_FILES = 'en';

const TEXTS = { key: 'key', title: 'summary', problem: 'problem it solves', project: 'project' } as const; // prettier-ignore

export type View = Pick<ProposalsView, 'model' | 'proposals' | 'handInto'>;

/**
 * The proposals of a CSV file. A line with a key gives that proposal figures, where an empty cell leaves what stands there and a hyphen
 * takes it away; one without is handed in anew, by its summary and the problem it solves. Columns are called as an export calls them.
 */
export function proposalLines(text: string, view: View): ProposalLines {
  const [head, ...rest] = parseCsv(text);
  const heads = head?.values.map((value) => value.trim()) ?? [];
  const known = new Set<string>([...Object.values(TEXTS), ...columnsOf(view).keys()]);
  const names = heads.map(folded);
  if (!names.includes(TEXTS.key) && !names.includes(TEXTS.title)) {
    return unread('Its first line names neither a column “Key” nor a column “Summary”.');
  }
  if (rest.length > MOST_PROPOSALS_IN_FILE) {
    return unread(
      `It has ${rest.length} lines. Split it into files of up to ${MOST_PROPOSALS_IN_FILE}, so that trying again makes no proposal twice.`,
    );
  }
  const rows = rest.map(({ line, values }) => {
    const cells = heads.map((head, at) => [head, values[at]?.trim() ?? ''] as const);
    return rowOf(line, cells.filter(([, value]) => value !== '')); // prettier-ignore
  });
  return {
    lines: linesOf(rows, view),
    ignored: heads.filter((each) => each !== '' && !known.has(folded(each))),
    problem: null,
  };
}

/** What each row comes to. */
export function linesOf(rows: readonly Row[], view: View): readonly ProposalLine[] {
  return rows.map((row, at) => lineOf(row, { view, before: rows.slice(0, at) }));
}

/** A row of these cells. */
export function rowOf(
  line: number,
  cells: readonly (readonly [head: string, value: string])[],
): Row {
  return { line, cells: new Map(cells.map(([head, value]) => [folded(head), { head, value }])) };
}

/** What is read where nothing can be. */
export function unread(problem: string): ProposalLines {
  return { lines: [], ignored: [], problem };
}

type Row = {
  readonly line: number;
  /** By the folded head of their column; empty ones are missing. */
  readonly cells: ReadonlyMap<string, { readonly head: string; readonly value: string }>;
};

type Surroundings = { readonly view: View; readonly before: readonly Row[] };

function lineOf(row: Row, { view, before }: Surroundings): ProposalLine {
  const key = row.cells.get(TEXTS.key)?.value.toUpperCase();
  const title = row.cells.get(TEXTS.title)?.value ?? '';
  const name = key ?? title;
  const given = figuresOf(row, view);
  const about = { line: row.line, name, says: given.says };
  const twin = before.find(({ cells }) => nameIn(cells) === nameIn(row.cells));
  const why =
    twin === undefined
      ? given.refusal
      : `${name} stands in line ${twin.line} already. Leave one of them.`;
  if (why !== null) return { ...about, state: 'refused', why };

  return {
    ...about,
    ...(key === undefined ? newLine(row, given.text, view) : changedLine(key, given.text, view)),
  };
}

const nameIn = (cells: Row['cells']) =>
  cells.get(TEXTS.key)?.value.toUpperCase() ?? folded(cells.get(TEXTS.title)?.value ?? '');

type Outcome =
  | Pick<Extract<ProposalLine, { state: 'new' }>, 'state' | 'asked'>
  | Pick<Extract<ProposalLine, { state: 'change' }>, 'state' | 'asked'>
  | { readonly state: 'same' }
  | { readonly state: 'refused'; readonly why: string };

const refused = (why: string): Outcome => ({ state: 'refused', why });

function newLine({ cells }: Row, figures: Partial<FiguresText>, view: View): Outcome {
  const title = cells.get(TEXTS.title)?.value ?? '';
  const problem = cells.get(TEXTS.problem)?.value ?? '';
  const home = homeOf(cells.get(TEXTS.project)?.value, view);
  if (typeof home === 'string') return refused(home);
  const why = calledSo(title, view) ?? tooLong({ title, problem });
  if (why !== null) return refused(why);

  const text = { ...NO_FIGURES, ...figures };
  const { errors, asked } = parseNewProposal(
    { ...text, projectId: home.id, title, problem, drivers: [] },
    { model: view.model, writing: writingIn(view) },
  );
  return asked === null ? refused(inWords(errors, view)) : { state: 'new', asked };
}

/** The same file once more must not make everything of it twice. */
function calledSo(title: string, { proposals }: View): string | null {
  const same = proposals.find(({ summary }) => folded(summary) === folded(title));
  return same === undefined
    ? null
    : `${same.key} is called so already. Write its key to change its figures.`;
}

function tooLong({ title, problem }: { readonly title: string; readonly problem: string }) {
  const texts = [
    ['Summary', title, LONGEST_SUMMARY],
    ['Problem it solves', problem, LONGEST_PROBLEM],
  ] as const;
  const bad = texts.find(([, text, longest]) => text.length > longest);
  return bad === undefined ? null : `${bad[0]}: ${bad[1].length} characters. Cut it to ${bad[2]}.`;
}

/** The project that it is handed in to, or what would help. */
function homeOf(key: string | undefined, { handInto }: View): View['handInto'][number] | string {
  const keys = handInto.map((each) => each.key).join(', ');
  if (handInto.length === 0) return 'You may create proposals in none of the projects.';
  const [only, ...others] = handInto;
  if (key === undefined && only !== undefined && others.length === 0) return only;
  return (
    handInto.find((each) => each.key === key?.toUpperCase()) ??
    `Name in a column “Project” the one it is handed in to: ${keys}.`
  );
}

function changedLine(key: string, figures: Partial<FiguresText>, view: View): Outcome {
  const proposal = view.proposals.find((each) => each.key === key);
  if (proposal === undefined) return refused('It is none of the proposals of this portfolio that you may see.'); // prettier-ignore
  const why = halfConverted(proposal, figures, view);
  if (why !== null) return refused(why);
  const before = proposalText(proposal, view.model, writingIn(view));
  const text = { ...before, ...figures, takes: { ...before.takes, ...figures.takes } };
  const about = {
    proposal,
    model: view.model,
    writing: writingIn(view),
    hasAmounts: figures.cost !== undefined || figures.benefit !== undefined || !isForeign(proposal, view.model), // prettier-ignore
  };
  const { errors, facts } = parseProposal(text, about);
  if (Object.keys(errors).length > 0) return refused(inWords(errors, view));
  return facts === null ? { state: 'same' } : { state: 'change', asked: factsAsked(proposal, facts) }; // prettier-ignore
}

/** A proposal has one currency: with it in another one, each of its amounts has to be given anew. Of foreign pools nobody can tell here. */
function halfConverted(
  { facts }: RatedProposal,
  given: Partial<FiguresText>,
  { model: { currency, pools } }: View,
): string | null {
  if (facts.currency === null || facts.currency === currency) return null;
  const unit = new Map(pools.map((pool) => [pool.name, pool.unit]));
  const foreign = facts.takes.find(({ pool }) => !unit.has(pool));
  if (foreign !== undefined) {
    return `Its amounts are in ${facts.currency}, and it takes of ${foreign.pool}, which is no pool here. Change it in its work item.`;
  }
  const missing = [
    ...(facts.cost !== null && given.cost === undefined ? ['cost'] : []),
    ...(facts.benefit !== null && given.benefit === undefined ? ['expected benefit'] : []),
    ...facts.takes
      .map(({ pool }) => pool)
      .filter((pool) => unit.get(pool) === null && given.takes?.[pool] === undefined),
  ];
  return missing.length === 0
    ? null
    : `Its amounts are in ${facts.currency}. Give in ${currency} as well: ${missing.join(', ')}.`;
}

function factsAsked(
  { key, facts: seen }: RatedProposal,
  facts: RatedProposal['facts'],
): Asked<'proposal.set-facts'> {
  return { key, ...facts, seen: { ...seen, takes: [...seen.takes] }, takes: [...facts.takes] };
}

/** The figures of a line as they would be typed. */
function figuresOf({ cells }: Row, view: View) {
  const columns = columnsOf(view);
  const given = [...cells].flatMap(([name, { head, value }]) => {
    const patch = columns.get(name);
    return patch === undefined ? [] : [{ head, value, patch }];
  });
  const typedIn = ({ value, patch }: (typeof given)[number]) =>
    patch.isText ? (value === CLEARED ? '' : value) : plain(value);
  const bad = given.find((each) => typedIn(each) === null);
  return {
    says: given.map(({ head, value }) => `${head}: ${value}`),
    refusal:
      bad === undefined
        ? null
        : `${bad.head}: Write a number without the currency, with nothing between thousands.`,
    text: given.reduce<Partial<FiguresText>>((text, each) => {
      const next = each.patch.of(typedIn(each) ?? '');
      return { ...text, ...next, takes: { ...text.takes, ...next.takes } };
    }, {}),
  };
}

/** A number with a point; a comma is one in other languages. `null` for what is no number. */
function plain(value: string): string | null {
  if (value === CLEARED) return '';
  const bare = value.replace(/\s*%$/, '');
  return NUMBER.test(bare) ? bare.replace(',', '.') : null;
}

type Patch = {
  readonly of: (typed: string) => Partial<FiguresText>;
  /** Whether it is words, not a number. */
  readonly isText: boolean;
};

/** What is typed where, by how a column is called. */
function columnsOf({ model: { currency, pools } }: View): ReadonlyMap<string, Patch> {
  const columns: readonly (readonly [head: string, of: Patch['of'], isText?: boolean])[] = [
    [`Cost ${currency}`, (cost) => ({ cost })],
    [`Expected benefit ${currency}`, (benefit) => ({ benefit })],
    ['Least share %', (leastShare) => ({ leastShare })],
    ['Earliest start', (earliest) => ({ earliest }), true],
    ['Latest start', (latest) => ({ latest }), true],
    ...pools.map((pool): readonly [string, Patch['of']] => [
      poolLabel(pool, currency),
      (typed) => ({ takes: { [pool.name]: typed } }),
    ]),
  ];
  return new Map(columns.map(([head, of, isText = false]) => [folded(head), { of, isText }]));
}

/** `Cost, EUR` of the form is `Cost EUR` of an export. */
const folded = (head: string) => head.replaceAll(',', ' ').replace(/\s+/g, ' ').trim().toLowerCase(); // prettier-ignore

const writingIn = ({ model: { currency } }: View) => ({ locale: LOCALE_OF_FILES, currency });

/** What is wrong with what a line says, field by field. */
function inWords(errors: Readonly<Record<string, string>>, { model }: View): string {
  const names: Readonly<Record<string, string>> = {
    title: 'Summary',
    problem: 'Problem it solves',
    cost: 'Cost',
    benefit: 'Expected benefit',
    leastShare: 'Least share',
    latest: 'Latest start',
    ...Object.fromEntries(model.pools.map((pool) => [poolError(pool), pool.name])),
  };
  return Object.entries(errors)
    .map(([field, message]) => `${names[field] ?? field}: ${message}`)
    .join(' ');
}
