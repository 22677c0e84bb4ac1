import type { PortfolioRow } from '@contract/rollup';

export type Band = {
  readonly id: string;
  readonly label: string;
  readonly holds: (score: number | null) => boolean;
};

const between = (from: number, below: number) => (score: number | null) =>
  score !== null && score >= from && score < below;

/** Compliance scores in steps; each score is in exactly one. */
export const SCORE_BANDS: readonly Band[] = [
  { id: '0-49', label: '0–49', holds: between(0, 50) },
  { id: '50-69', label: '50–69', holds: between(50, 70) },
  { id: '70-89', label: '70–89', holds: between(70, 90) },
  { id: '90-100', label: '90–100', holds: between(90, Number.POSITIVE_INFINITY) },
  { id: 'none', label: 'Not available', holds: (score) => score === null },
];

export function bandOf(row: PortfolioRow): string {
  return SCORE_BANDS.find((band) => band.holds(row.compliance.score))?.id ?? 'none';
}

export function bandLabel(id: string): string {
  return SCORE_BANDS.find((band) => band.id === id)?.label ?? id;
}
