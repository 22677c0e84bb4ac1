import type { ShownFinding } from '@contract/project';
import type { GovernedId } from '@domain/foundation/ids';

import { FindingCard } from './finding-card';
import { type FindingGroup, findingGroups } from './findings-order';
import styles from './findings-list.module.css';
import { useFormats } from './forge-context';
import { VerdictMark } from './verdict-pill';
import { verdictWord } from './verdict-words';

type FindingsListProps = {
  readonly findings: readonly ShownFinding[];
  readonly projectName: (id: GovernedId) => string;
  /** Told the key of a work item that was made to answer a finding. */
  readonly onCreated: (key: string) => void;
};

/** Findings by verdict, what needs doing first; what passed is folded away. */
export function FindingsList({ findings, ...rest }: FindingsListProps) {
  return (
    <div className={styles['groups']}>
      {findingGroups(findings).map((group) => (
        <Group key={group.verdict} {...group} {...rest} />
      ))}
    </div>
  );
}

type GroupProps = FindingGroup & Omit<FindingsListProps, 'findings'>;

function Group({ verdict, findings, projectName, onCreated }: GroupProps) {
  const formats = useFormats();

  return (
    <details className={styles['group']} open={verdict === 'failed'}>
      <summary className={styles['summary']}>
        <VerdictMark verdict={verdict} />
        <span className={styles['name']}>{verdictWord(verdict)}</span>
        <span className={styles['count']}>{formats.number(findings.length)}</span>
      </summary>
      <ul className={styles['cards']}>
        {findings.map((finding) => (
          <li key={`${finding.governedId} ${finding.ruleId}`}>
            <FindingCard
              finding={finding}
              projectName={projectName(finding.governedId)}
              onCreated={onCreated}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
