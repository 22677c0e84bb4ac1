import type {
  NoValue,
  PortfolioValue,
  ProjectOfValue,
  TotalOfValue,
} from '@contract/portfolio-value';
import type { Figure } from '@domain/earned-value/value-figures';

import type { Formats } from '../../shared/format';

export function indexWords({ value }: Figure, formats: Formats): string {
  return value === null ? 'not available' : formats.fixed(value, 2);
}

const REASONS: Readonly<Record<NoValue, string>> = {
  'no-baseline': 'No baseline was set.',
  'not-measured': 'It has a baseline, and was not measured against it yet.',
  'no-money': 'Its baseline has no budget in money.',
  'partly-hidden': 'Part of it lies in projects that you may not browse.',
  spread: 'All of its work lies in several other projects, and counts there.',
  within: 'It lies within another project, and counts there.',
};

/** Why a project has no value, or what is to be known of the one it has. */
export function standingWords(
  { reason, within, measuredOn, isOutdated }: ProjectOfValue,
  formats: Formats,
): string {
  if (reason === 'within' && within !== null) return `Lies within ${within}, and counts there.`;
  if (reason !== null) return REASONS[reason];
  const measured = measuredOn === null ? '' : `Measured on ${formats.day(measuredOn)}`;
  return isOutdated ? `${measured}, before its latest baseline.` : `${measured}.`;
}

/** How many projects count, and why the others do not. */
export function coverageSentences(
  { projects }: PortfolioValue,
  formats: Formats,
): readonly string[] {
  const of = (reason: NoValue | null) => projects.filter((one) => one.reason === reason).length;
  const parts: readonly (readonly [NoValue, string])[] = [
    ['no-baseline', 'without a baseline'],
    ['not-measured', 'not measured yet'],
    ['no-money', 'measured without money'],
    ['within', 'within another project'],
    ['spread', 'spread over other projects'],
    ['partly-hidden', 'partly hidden from you'],
  ];
  const left = parts
    .filter(([reason]) => of(reason) > 0)
    .map(([reason, words]) => `${formats.number(of(reason))} ${words}`);
  return [
    `${formats.number(of(null))} of ${formats.count(projects.length, 'project')} ${of(null) === 1 ? 'counts' : 'count'}.`,
    ...(left.length === 0 ? [] : [`Left out: ${left.join(', ')}.`]),
  ];
}

/** That the sums count some work more than once. */
export function sharingSentence({ sharing, currency }: TotalOfValue, formats: Formats): string {
  return `${formats.count(sharing, 'project')} in ${currency} share work with another: what they share counts more than once in these sums.`;
}

export function hiddenSentence(
  { hiddenProjects }: PortfolioValue,
  formats: Formats,
): string | null {
  if (hiddenProjects === 0) return null;
  return `${formats.count(hiddenProjects, 'project')} you may not browse ${hiddenProjects === 1 ? 'is' : 'are'} left out.`;
}
