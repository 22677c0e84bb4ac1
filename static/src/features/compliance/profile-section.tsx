import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectCompliance } from '@contract/project';
import { PHASES } from '@domain/foundation/phase';
import { TIERS } from '@domain/standards/standard';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { Section } from '../../shared/section';
import { Problem } from '../../shared/states';
import { useSetProfile } from './compliance-data';
import styles from './compliance.module.css';
import { PHASE_WORDS, TIER_WORDS } from './exemption-words';

const UNSAID = 'unsaid';
const UNSAID_WORDS = 'Not said';
const PHASE_OPTIONS = [
  { value: UNSAID, label: UNSAID_WORDS } as const,
  ...PHASES.map((value) => ({ value, label: PHASE_WORDS[value] })),
];
const TIER_OPTIONS = [
  { value: UNSAID, label: UNSAID_WORDS } as const,
  ...TIERS.map((value) => ({ value, label: TIER_WORDS[value] })),
];

/** In which phase the project is and of which tier, which decide which rules are asked of it. */
export function ProfileSection({ compliance }: { readonly compliance: ProjectCompliance }) {
  const [isEditing, setIsEditing] = useState(false);
  const { profile, manages } = compliance;
  const { phase, tier } = profile;

  return (
    <Section
      title="Phase and tier"
      lead="They decide which rules are asked. What is not said leaves out none."
      actions={
        manages &&
        !isEditing && <Button onClick={() => setIsEditing(true)}>Edit phase and tier</Button>
      }
    >
      {isEditing ? (
        <ProfileEditor compliance={compliance} onDone={() => setIsEditing(false)} />
      ) : (
        <dl className={styles['facts']}>
          <div>
            <dt>Phase</dt>
            <dd>{phase === null ? UNSAID_WORDS : PHASE_WORDS[phase]}</dd>
          </div>
          <div>
            <dt>Tier</dt>
            <dd>{tier === null ? UNSAID_WORDS : TIER_WORDS[tier]}</dd>
          </div>
        </dl>
      )}
    </Section>
  );
}

type ProfileEditorProps = {
  readonly compliance: ProjectCompliance;
  readonly onDone: () => void;
};

function ProfileEditor({ compliance: { project, profile }, onDone }: ProfileEditorProps) {
  const [phase, setPhase] = useState(profile.phase);
  const [tier, setTier] = useState(profile.tier);
  const save = useSetProfile(project.id);
  const { version } = profile;

  return (
    <div className={styles['form']}>
      <FormField label="Phase">
        {(control) => (
          <Choice
            control={control}
            options={PHASE_OPTIONS}
            value={phase ?? UNSAID}
            onChange={(value) => setPhase(value === UNSAID ? null : value)}
          />
        )}
      </FormField>
      <FormField label="Tier">
        {(control) => (
          <Choice
            control={control}
            options={TIER_OPTIONS}
            value={tier ?? UNSAID}
            onChange={(value) => setTier(value === UNSAID ? null : value)}
          />
        )}
      </FormField>
      {save.isError && <Problem title="Phase and tier were not saved" error={save.error} />}
      <div className={styles['buttons']}>
        <Button appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button
          appearance="primary"
          isLoading={save.isPending}
          onClick={() =>
            save.mutate({ id: project.id, phase, tier, version }, { onSuccess: onDone })
          }
        >
          Save
        </Button>
      </div>
    </div>
  );
}
