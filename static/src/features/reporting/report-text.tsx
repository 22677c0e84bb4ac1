import type { Narrative, ReportFacts } from '@domain/reporting/status-report';

import { HealthPill } from '../../shared/health-pill';
import styles from './reporting.module.css';

type ReportTextProps = {
  readonly narrative: Narrative;
  /** What the data said, to stand beside what is reported. */
  readonly computed: ReportFacts['health'];
};

/** What a person says of the project, to be read. */
export function ReportText({ narrative, computed }: ReportTextProps) {
  const { color, colorReason, summary, highlights, nextSteps } = narrative;
  return (
    <div className={styles['text']}>
      <div className={styles['marks']}>
        <span>Reported:</span>
        <HealthPill color={color} />
        <span>By the data:</span>
        <HealthPill color={computed.color} />
      </div>
      {colorReason !== '' && <p>{colorReason}</p>}
      <Part title="Summary" text={summary} />
      <Part title="Highlights" text={highlights} />
      <Part title="Next steps" text={nextSteps} />
    </div>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3>{title}</h3>
      <p>{text}</p>
    </>
  );
}
