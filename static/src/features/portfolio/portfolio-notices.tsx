import type { PastPortfolio } from '@contract/history';
import type { PortfolioView } from '@contract/rollup';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { OlderLine } from '../../shared/older-line';
import styles from './portfolio-content.module.css';
import { pastOf, type ShownPortfolio } from './portfolio-data';

const NAMED = 5;

/** What the picture leaves out, and why. */
export function PortfolioNotices({ view }: { readonly view: ShownPortfolio }) {
  const past = pastOf(view);
  const incomplete = past === null ? incompleteness(view) : null;
  const unkept = past === null || past.notKept.length === 0 ? null : past;
  const older = past?.older ?? [];
  const lines = [view.hiddenProjects > 0, incomplete !== null, unkept !== null, older.length > 0];
  if (!lines.includes(true)) return null;

  return (
    <div className={styles['notices']}>
      {view.hiddenProjects > 0 && <HiddenLine view={view} />}
      {unkept !== null && <UnkeptLine past={unkept} />}
      <OlderLine older={older} />
      {incomplete !== null && (
        <NoticeLine tone="warning" title="Not complete yet:">
          {incomplete} The page looks again every few seconds.
        </NoticeLine>
      )}
    </div>
  );
}

function UnkeptLine({ past: { notKept } }: { readonly past: PastPortfolio }) {
  const formats = useFormats();
  return (
    <NoticeLine tone="information" title={`${formats.count(notKept.length, 'project')} left out:`}>
      nothing was kept of {named(notKept.map(({ key }) => key))} by that day. The project’s own page
      can work it out from dates and Jira’s logs.
    </NoticeLine>
  );
}

function HiddenLine({
  view: { rows, hiddenProjects, hiddenInTotal },
}: {
  readonly view: PortfolioView;
}) {
  const formats = useFormats();
  const all = formats.count(rows.length + hiddenProjects, 'project');
  const them = hiddenProjects === 1 ? 'it' : 'them';

  return (
    <NoticeLine tone="information" title={`${formats.number(hiddenProjects)} of ${all} hidden:`}>
      you may not browse {them}.{' '}
      {hiddenInTotal > 0
        ? `Totals count ${them}, as you were granted; no row, finding or file does.`
        : `Every figure here leaves ${them} out.`}
    </NoticeLine>
  );
}

function incompleteness({ partialProjects, computedAt }: PortfolioView): string | null {
  if (partialProjects.length > 0) {
    const are = partialProjects.length === 1 ? 'is' : 'are';
    return `${named(partialProjects)} ${are} still being imported.`;
  }
  return computedAt === null ? 'the figures are being computed for the first time.' : null;
}

function named(keys: readonly string[]): string {
  const first = keys.slice(0, NAMED).join(', ');
  return keys.length > NAMED ? `${first} and ${keys.length - NAMED} more` : first;
}
