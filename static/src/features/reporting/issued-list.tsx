import Button from '@atlaskit/button/new';

import type { ListedReport } from '@contract/reporting';

import { useFormats } from '../../shared/forge-context';
import { HealthPill } from '../../shared/health-pill';
import type { NameOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Empty } from '../../shared/states';
import styles from './reporting.module.css';

type IssuedListProps = {
  readonly issued: readonly ListedReport[];
  readonly nameOf: NameOf;
  readonly onOpen: (number: number) => void;
};

/** The reports that were issued, latest first. */
export function IssuedList({ issued, nameOf, onOpen }: IssuedListProps) {
  return (
    <Section title="Issued reports">
      {issued.length === 0 ? (
        <Empty title="No report was issued yet">
          A report is written, approved by somebody else and issued. Then it stands here, and never
          changes.
        </Empty>
      ) : (
        <div
          className={styles['scroller']}
          role="region"
          tabIndex={0}
          aria-label="Issued reports, scrollable"
        >
          <table className={styles['table']} aria-label="Issued reports">
            <thead>
              <tr>
                <th scope="col">Report</th>
                <th scope="col">Due</th>
                <th scope="col">Issued</th>
                <th scope="col">Reported</th>
                <th scope="col">By the data</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {issued.map((report) => (
                <IssuedRow key={report.number} report={report} nameOf={nameOf} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

type IssuedRowProps = Omit<IssuedListProps, 'issued'> & { readonly report: ListedReport };

function IssuedRow({ report, nameOf, onOpen }: IssuedRowProps) {
  const formats = useFormats();
  const { number, due, at, by, reported, computed, badNews, flaws } = report;
  const note = flaws.length > 0 ? 'Not as it was issued: open it to read why.' : badNews;
  return (
    <tr>
      <th scope="row">
        <Button spacing="compact" onClick={() => onOpen(number)}>
          Report {number}
        </Button>
      </th>
      <td>{due === null ? '–' : formats.day(due)}</td>
      <td>
        {formats.instant(at)}, {nameOf(by)}
      </td>
      <td>{reported === null ? '–' : <HealthPill color={reported.color} />}</td>
      <td>{computed === null ? '–' : <HealthPill color={computed.color} />}</td>
      <td>{note}</td>
    </tr>
  );
}
