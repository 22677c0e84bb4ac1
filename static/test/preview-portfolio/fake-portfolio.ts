import type { NodeSummary, PortfolioRow, PortfolioView } from '@contract/rollup';
import { addDays, type Day, instant } from '@domain/foundation/calendar';
import { governedId, type NodeId, nodeId } from '@domain/foundation/ids';
import type { CompletionForecast } from '@domain/forecasting/completion';
import { assessCost } from '@domain/rollup/assess-cost';
import { assessHealth } from '@domain/rollup/assess-health';
import { assessSchedule } from '@domain/rollup/assess-schedule';
import { healthOfMany } from '@domain/rollup/health-of-many';

import { aFigures, aForecast, AS_OF, aNode, aPortfolioRow, TREND_WEEKS } from '../builders';
import { randomFrom, type Random } from './random';

const VERBS = [
  'Migrate',
  'Replace',
  'Consolidate',
  'Launch',
  'Automate',
  'Harden',
  'Modernise',
  'Retire',
];
const NOUNS = [
  'billing platform',
  'claims portal',
  'data warehouse',
  'identity service',
  'branch network',
  'customer records',
  'supplier onboarding',
  'mobile app',
  'general ledger',
  'contact centre',
  'payroll',
  'reporting layer',
];
const PROGRAMMES = ['Core banking', 'Customer channels', 'Data and reporting', null] as const;

const NODES = [
  { id: 'digital', name: 'Digital services', parent: null, share: 0.8 },
  { id: 'core', name: 'Core banking', parent: 'digital', share: 0.3 },
  { id: 'channels', name: 'Customer channels', parent: 'digital', share: 0.25 },
  { id: 'data', name: 'Data and reporting', parent: 'digital', share: 0.2 },
  { id: 'regulatory', name: 'Regulatory change', parent: null, share: 0.4 },
  { id: 'infrastructure', name: 'Infrastructure renewal', parent: null, share: 0.3 },
] as const;

export function fakeNodes(projects: number): readonly NodeSummary[] {
  return NODES.map(({ id, name, parent, share }) =>
    aNode({
      id: nodeId(id),
      name,
      kind: parent === null ? 'portfolio' : 'programme',
      parentId: parent === null ? null : nodeId(parent),
      projects: Math.ceil(projects * share),
    }),
  );
}

type ViewOptions = { readonly hidden?: number; readonly partial?: readonly string[] };

export function fakeView(
  projects: number,
  node: NodeId | null,
  { hidden = 0, partial = [] }: ViewOptions = {},
): PortfolioView {
  const random = randomFrom(11);
  const rows = Array.from({ length: projects }, (_, at) => fakeRow(at, random));
  const sum = (of: (row: PortfolioRow) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const summed = (series: 'created' | 'finished') =>
    TREND_WEEKS.map((_, at) => sum((row) => row.trend[series][at] ?? 0));

  return {
    node: fakeNodes(projects).find(({ id }) => id === node) ?? null,
    asOf: AS_OF,
    computedAt: instant('2026-11-16T06:30:00.000Z'),
    rows,
    total: {
      figures: aFigures({
        total: sum((row) => row.figures.total),
        toDo: sum((row) => row.figures.toDo),
        inProgress: sum((row) => row.figures.inProgress),
        done: sum((row) => row.figures.done),
        overdue: sum((row) => row.figures.overdue),
        blocked: sum((row) => row.figures.blocked),
        unestimated: sum((row) => row.figures.unestimated),
      }),
      estimateAvailable: true,
      health: healthOfMany(rows),
      compliance: {
        score: 73.4,
        passed: sum((row) => row.compliance.passed),
        failed: sum((row) => row.compliance.failed),
        undecided: sum((row) => row.compliance.undecided),
        waived: 0,
      },
      trend: { created: summed('created'), finished: summed('finished') },
    },
    hiddenProjects: hidden,
    hiddenInTotal: 0,
    partialProjects: partial,
    trendWeeks: TREND_WEEKS,
  };
}

function fakeRow(at: number, random: Random): PortfolioRow {
  const name = `${pick(VERBS, random)} ${pick(NOUNS, random)}`;
  const mood = fakeMood(random());
  const figures = fakeFigures(mood, random);
  const flow = 1 + random() * 9;
  const forecast = fakeForecast(mood, { remaining: figures.total - figures.done, flow, random });
  const plannedFinish = mood === 'stalled' ? null : plannedBy(mood, forecast.p85 ?? AS_OF, random);

  return aPortfolioRow({
    id: governedId(`project:${10_000 + at}`),
    key: keyOf(name, at),
    name,
    programme: pick(PROGRAMMES, random),
    figures,
    plannedFinish,
    forecast,
    health: assessHealth({
      schedule: assessSchedule({
        asOf: AS_OF,
        plannedFinish,
        plannedFrom: plannedFinish === null ? null : 'typed',
        projectedFinish: forecast.p85,
        remaining: forecast.remaining,
        finishedPerDay: forecast.historyItems / forecast.historyDays,
        finishableByPlan: null,
      }),
      cost: assessCost({ budget: null, actualCost: null, currency: null, progress: null }),
    }),
    compliance: fakeCompliance(at, random),
    score: at % 17 === 3 ? null : Math.round(200 + random() * 750) / 10,
    rank: at + 1,
    trend: fakeTrend(mood, flow, random),
  });
}

/** How a project goes, from which its colour follows. */
type Mood = 'well' | 'slow' | 'late' | 'stalled';

function fakeMood(chance: number): Mood {
  if (chance < 0.56) return 'well';
  if (chance < 0.8) return 'slow';
  return chance < 0.92 ? 'late' : 'stalled';
}

function fakeFigures(mood: Mood, random: Random): PortfolioRow['figures'] {
  const total = Math.round(30 + random() ** 3 * 2_400);
  const done = Math.round(
    total * (mood === 'well' ? 0.5 + random() * 0.48 : 0.15 + random() * 0.7),
  );
  const inProgress = Math.min(total - done, Math.round(2 + random() * 24));
  const moved = Date.parse(AS_OF) - random() ** 4 * 80 * 86_400_000;

  return aFigures({
    total,
    done,
    inProgress,
    toDo: total - done - inProgress,
    overdue: Math.round((total - done) * random() * (mood === 'late' ? 0.4 : 0.08)),
    blocked: random() > 0.4 ? Math.round(random() * 9) : 0,
    unestimated: Math.round((total - done) * random() * 0.3),
    estimateTotal: total * 3,
    estimateDone: done * 3,
    lastMovement: instant(new Date(moved).toISOString()),
  });
}

type Pace = { readonly remaining: number; readonly flow: number; readonly random: Random };

function fakeForecast(mood: Mood, { remaining, flow, random }: Pace): CompletionForecast {
  const historyItems = mood === 'stalled' ? 0 : Math.round(flow * 26);
  if (mood === 'stalled') {
    const unavailable = 'No item was finished in the last 26 weeks.';
    return aForecast({ remaining, historyItems, p50: null, p85: null, p95: null, unavailable });
  }
  const p50 = addDays(AS_OF, 20 + Math.round(random() * 300));
  const p85 = addDays(p50, 10 + Math.round(random() * 60));
  return aForecast({
    remaining,
    historyItems,
    p50,
    p85,
    p95: addDays(p85, 8 + Math.round(random() * 40)),
  });
}

function plannedBy(mood: Mood, projected: Day, random: Random): Day {
  if (mood === 'late') return addDays(AS_OF, -10 - Math.round(random() * 300));
  return mood === 'well'
    ? addDays(projected, Math.round(random() * 200))
    : addDays(AS_OF, 1 + Math.round(random() * 18));
}

function fakeCompliance(at: number, random: Random): PortfolioRow['compliance'] {
  const failed = Math.floor(random() ** 1.5 * 9);
  const undecided = Math.floor(random() * 3);
  const passed = 14 - failed - undecided;
  const score = Math.round((1000 * passed) / (passed + failed)) / 10;
  return at % 13 === 5
    ? { score: null, passed: 0, failed: 0, undecided: 14, waived: 0 }
    : { score, passed, failed, undecided, waived: 0 };
}

function fakeTrend(mood: Mood, flow: number, random: Random): PortfolioRow['trend'] {
  const walk = (drift: number) => {
    let level = flow;
    return TREND_WEEKS.map(() => {
      level = Math.max(0.4, level + drift + (random() - 0.5) * flow * 0.7);
      return Math.round(level);
    });
  };
  return {
    created: walk(mood === 'late' ? 0.15 : -0.05),
    finished: mood === 'stalled' ? TREND_WEEKS.map(() => 0) : walk(mood === 'well' ? 0.1 : -0.1),
  };
}

function keyOf(name: string, at: number): string {
  const initials = name.split(' ').map((word) => word.charAt(0).toUpperCase());
  return `${initials.join('')}${at === 0 ? '' : at}`;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
