import type { Day, Instant } from '../foundation/calendar';
import type { GovernedId } from '../foundation/ids';
import type { Sha256 } from '../foundation/sha256';
import type { HealthColor } from '../rollup/health';
import type { Narrative, ReportColor, ReportFacts, Sealed } from './status-report';

/** Which texts these are, and in which version: the first member of each. */
export const BODY_FORMAT = 'mandate.status-report-body.1';
export const REPORT_FORMAT = 'mandate.status-report.1';

/** What is approved. */
export type ReportBody = { readonly narrative: Narrative; readonly facts: ReportFacts };

/** What is issued: short, for a history reads many of them. */
export type IssuedReport = {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  readonly number: number;
  /** The due day that it answers; `null` for one beside the cadence. */
  readonly due: Day | null;
  readonly issuedAt: Instant;
  readonly reported: { readonly color: ReportColor; readonly reason: string };
  /** What the data said when it was issued. */
  readonly computed: {
    readonly asOf: Day;
    readonly color: HealthColor;
    readonly reasons: readonly string[];
  };
  /** The hash of what was approved. */
  readonly body: string;
  /** The hash of the report before; `null` for the first. */
  readonly previous: string | null;
};

/** Freezes a body into a text. The same body always gives the same bytes. */
export function freezeBody({ narrative, facts }: ReportBody, sha256: Sha256): Sealed {
  const { summary, highlights, nextSteps, color, colorReason } = narrative;
  const text = JSON.stringify({
    format: BODY_FORMAT,
    narrative: { summary, highlights, nextSteps, color, colorReason },
    facts,
  });
  return { text, hash: sha256(text) };
}

/** Seals a report. The same report always gives the same bytes. */
export function sealReport(report: IssuedReport, sha256: Sha256): Sealed {
  const { project, number, due, issuedAt, reported, computed, body, previous } = report;
  const text = JSON.stringify({
    format: REPORT_FORMAT,
    project,
    number,
    due,
    issuedAt,
    reported,
    computed,
    body,
    previous,
  });
  return { text, hash: sha256(text) };
}

/** Something of an issued report that is not as it was sealed. */
export type ReportFlaw =
  'report-changed' | 'body-missing' | 'body-changed' | 'chain-broken' | 'never-approved';

export type OpenedSeal = {
  /** `null` where its text is not what was sealed. */
  readonly report: IssuedReport | null;
  readonly flaws: readonly ReportFlaw[];
};

/**
 * Reads issued reports of one project and recomputes the hash of each, and compares it with the one that the report after it
 * names. A text that is not what was sealed is not read at all.
 *
 * @param seals in order of their numbers, none left out
 */
export function openSeals(seals: readonly Sealed[], sha256: Sha256): readonly OpenedSeal[] {
  const read = seals.map(({ text, hash }) => (sha256(text) === hash ? reportIn(text) : null));
  return read.map((report, place) => {
    if (report === null) return { report, flaws: ['report-changed'] };
    const next = read[place + 1];
    const isNamed = next == null || next.previous === seals[place]?.hash;
    return { report, flaws: isNamed ? [] : ['chain-broken'] };
  });
}

/** Reads what was approved: the text under the hash that the report names. */
export function openBody(
  body: Sealed | null,
  named: string,
  sha256: Sha256,
): { readonly body: ReportBody | null; readonly flaws: readonly ReportFlaw[] } {
  if (body === null) return { body: null, flaws: ['body-missing'] };
  if (sha256(body.text) !== named) return { body: null, flaws: ['body-changed'] };
  return { body: bodyIn(body.text), flaws: [] };
}

/** Reads a text that was frozen for approval; `null` where it is not what was frozen. */
export function openFrozen({ text, hash }: Sealed, sha256: Sha256): ReportBody | null {
  return sha256(text) === hash ? bodyIn(text) : null;
}

function reportIn(text: string): IssuedReport {
  return JSON.parse(text) as IssuedReport;
}

function bodyIn(text: string): ReportBody {
  return JSON.parse(text) as ReportBody;
}
