import type { ProjectCompliance } from '@contract/project';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { modeWords } from '../../shared/mode-words';
import { NoticeLine } from '../../shared/notice-line';
import { Section } from '../../shared/section';
import { ComplianceExport } from './compliance-export';
import { Enforcement } from './enforcement';
import styles from './compliance.module.css';
import { ExemptionList } from './exemption-list';
import { FindingsByClause } from './findings-by-clause';
import { NotAskedList } from './not-asked-list';
import { ProfileSection } from './profile-section';

type ComplianceContentProps = {
  readonly compliance: ProjectCompliance;
  readonly onCreated: (key: string) => void;
};

export function ComplianceContent({ compliance, onCreated }: ComplianceContentProps) {
  const { exemptions, isRecomputing } = compliance;
  const waivers = exemptions.filter(({ kind }) => kind === 'waiver');
  const tailoring = exemptions.filter(({ kind }) => kind === 'tailoring');

  return (
    <div className={styles['content']}>
      <ComplianceFigures compliance={compliance} />
      {isRecomputing && (
        <NoticeLine tone="information" title="Looking again.">
          Something changed; the findings below follow in a moment.
        </NoticeLine>
      )}
      <Enforcement compliance={compliance} />
      <div className={styles['columns']}>
        <Section
          title="Findings by clause"
          lead={leadOf(compliance)}
          actions={<ComplianceExport compliance={compliance} />}
        >
          <FindingsByClause compliance={compliance} onCreated={onCreated} />
        </Section>
        <div className={styles['column']}>
          <ProfileSection compliance={compliance} />
          <Section title="Waivers">
            <ExemptionList exemptions={waivers}>
              None was asked for. A finding that failed has “Request waiver”.
            </ExemptionList>
          </Section>
          <Section title="Tailoring">
            <ExemptionList exemptions={tailoring}>
              No rule is left out. Each finding has “Leave out this rule”.
            </ExemptionList>
          </Section>
          <NotAskedList compliance={compliance} />
        </div>
      </div>
    </div>
  );
}

function leadOf({ standard, mode }: ProjectCompliance): string {
  const { word, meaning } = modeWords(mode);
  return standard === null
    ? ''
    : `${standard.name} ${standard.version}, ${word.toLowerCase()}: ${meaning}`;
}

function ComplianceFigures({ compliance }: { readonly compliance: ProjectCompliance }) {
  const formats = useFormats();
  const { compliance: counts, debt, notAsked, findings } = compliance;

  return (
    <FigureStrip>
      <Figure
        label="Compliance"
        value={counts.score === null ? 'Not decided' : formats.percent(counts.score / 100)}
        note={`${formats.count(findings.length, 'rule')} asked`}
      />
      <Figure
        label="Failed"
        note={`${formats.number(counts.undecided)} undecided`}
        value={formats.number(counts.failed)}
        {...(counts.failed > 0 ? { tone: 'bad' as const } : {})}
      />
      <Figure label="Waived" value={formats.number(counts.waived)} />
      <Figure
        label="Waiver debt"
        value={formats.number(debt.days)}
        unit={debt.days === 1 ? 'day' : 'days'}
        note={`${formats.count(debt.count, 'waiver')} in force`}
      />
      <Figure label="Not asked" value={formats.number(notAsked.length)} unit="rules" />
    </FigureStrip>
  );
}
