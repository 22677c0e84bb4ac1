import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';

import type { ProjectCompliance } from '@contract/project';
import { computeTier } from '@domain/standards/tier/computed-tier';

import { NoticeLine } from '../../shared/notice-line';
import { Section } from '../../shared/section';
import { TIER_WORDS } from '../../shared/tier-names';
import styles from './compliance.module.css';
import { PHASE_WORDS } from './exemption-words';
import { ProfileEditor } from './profile-editor';
import { tierInWords, UNSAID_WORDS } from './tier-words';
import { TierWorkings } from './tier-workings';

/** In which phase the project is and of which tier, which decide which rules are asked of it. */
export function ProfileSection({ compliance }: { readonly compliance: ProjectCompliance }) {
  const [isEditing, setIsEditing] = useState(false);

  return (
    <Section
      title="Phase and tier"
      lead="They decide which rules are asked. What is not said leaves out none."
      actions={
        compliance.manages &&
        !isEditing && <Button onClick={() => setIsEditing(true)}>Edit phase and tier</Button>
      }
    >
      {isEditing ? (
        <ProfileEditor compliance={compliance} onDone={() => setIsEditing(false)} />
      ) : (
        <SaidProfile compliance={compliance} />
      )}
    </Section>
  );
}

function SaidProfile({ compliance }: { readonly compliance: ProjectCompliance }) {
  const { profile, findings } = compliance;
  const { phase, tier, answers, override } = profile;
  const evident = findings.find(({ rule }) => rule.evidence.kind === 'phase-evident');

  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>Phase</dt>
          <dd>{phase === null ? UNSAID_WORDS : PHASE_WORDS[phase]}</dd>
        </div>
        <div>
          <dt>Tier</dt>
          <dd className={styles['marks']}>
            {tier === null ? UNSAID_WORDS : TIER_WORDS[tier]}
            {override !== null && <Lozenge>Overridden</Lozenge>}
          </dd>
        </div>
        <div>
          <dt>Computed tier</dt>
          <dd>{tierInWords(computeTier(answers))}</dd>
        </div>
      </dl>
      {evident !== undefined && <PhaseEvidence finding={evident} />}
      {override !== null && (
        <p className={styles['reason']}>Why it was overridden: {override.reason}</p>
      )}
      <TierWorkings answers={answers} />
    </>
  );
}

/** How the phase that is said stands to the one that the evidence shows. */
function PhaseEvidence({ finding }: { readonly finding: ProjectCompliance['findings'][number] }) {
  const { verdict, reason, rule } = finding;
  return verdict === 'failed' ? (
    <NoticeLine tone="warning" title="The phase is another by its evidence.">
      {reason} {rule.remediation}
    </NoticeLine>
  ) : (
    <p className={styles['quiet']}>{reason}</p>
  );
}
