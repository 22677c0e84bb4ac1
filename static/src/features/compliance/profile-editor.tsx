import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectCompliance } from '@contract/project';
import { type Phase, PHASES } from '@domain/foundation/phase';
import { TIERS } from '@domain/standards/standard';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { Problem } from '../../shared/states';
import { TIER_WORDS } from '../../shared/tier-names';
import { WordsField } from '../../shared/words-field';
import { useSetProfile } from './compliance-data';
import styles from './compliance.module.css';
import { PHASE_WORDS } from './exemption-words';
import { SizeFields } from './size-fields';
import { UNSAID_WORDS } from './tier-words';

const UNSAID = 'unsaid';
const PHASE_OPTIONS = [
  { value: UNSAID, label: UNSAID_WORDS } as const,
  ...PHASES.map((value) => ({ value, label: PHASE_WORDS[value] })),
];
const COMPUTED = 'computed';
const TIER_OPTIONS = [
  { value: COMPUTED, label: 'As computed' } as const,
  ...TIERS.map((value) => ({ value, label: `${TIER_WORDS[value]}, overridden` })),
];
const LONGEST_REASON = 500;

type ProfileEditorProps = {
  readonly compliance: ProjectCompliance;
  readonly onDone: () => void;
};

export function ProfileEditor({ compliance: { project, profile }, onDone }: ProfileEditorProps) {
  const [phase, setPhase] = useState(profile.phase);
  const [answers, setAnswers] = useState(profile.answers);
  const [tier, setTier] = useState(profile.override?.tier ?? null);
  const [reason, setReason] = useState(profile.override?.reason ?? '');
  const [isChecked, setIsChecked] = useState(false);
  const save = useSetProfile(project.id);
  const isReasonMissing = tier !== null && reason.trim() === '';

  const send = () => {
    setIsChecked(true);
    if (isReasonMissing) return;
    const override = tier === null ? null : { tier, reason: reason.trim() };
    const { version } = profile;
    save.mutate({ id: project.id, phase, answers, override, version }, { onSuccess: onDone });
  };

  return (
    <div className={styles['form']}>
      <PhaseField value={phase} onChange={setPhase} />
      <SizeFields answers={answers} onChange={setAnswers} />
      <FormField label="Tier">
        {(control) => (
          <Choice
            control={control}
            options={TIER_OPTIONS}
            value={tier ?? COMPUTED}
            onChange={(value) => setTier(value === COMPUTED ? null : value)}
          />
        )}
      </FormField>
      {tier !== null && (
        <ReasonField value={reason} isMissing={isChecked && isReasonMissing} onChange={setReason} />
      )}
      {save.isError && <Problem title="Phase and tier were not saved" error={save.error} />}
      <div className={styles['buttons']}>
        <Button appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button appearance="primary" isLoading={save.isPending} onClick={send}>
          Save
        </Button>
      </div>
    </div>
  );
}

type PhaseFieldProps = {
  readonly value: Phase | null;
  readonly onChange: (value: Phase | null) => void;
};

function PhaseField({ value, onChange }: PhaseFieldProps) {
  return (
    <FormField label="Phase">
      {(control) => (
        <Choice
          control={control}
          options={PHASE_OPTIONS}
          value={value ?? UNSAID}
          onChange={(chosen) => onChange(chosen === UNSAID ? null : chosen)}
        />
      )}
    </FormField>
  );
}

type ReasonFieldProps = {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
};

function ReasonField({ value, isMissing, onChange }: ReasonFieldProps) {
  return (
    <WordsField
      label="Why another tier"
      isRequired
      error={isMissing ? 'Say why the computed tier does not fit.' : null}
      rows={3}
      longest={LONGEST_REASON}
      value={value}
      onChange={onChange}
    />
  );
}
