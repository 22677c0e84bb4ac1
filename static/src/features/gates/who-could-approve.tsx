import { useState } from 'react';

import type { GatesOfProject } from '@contract/gates';
import { type Tier, TIERS } from '@domain/foundation/tier';
import { approversFor } from '@domain/gates/life-cycle';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import type { NameOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { TIER_WORDS } from '../../shared/tier-names';
import { amountTyped } from './amount-typed';
import { AmountField } from './amount-field';
import { Decider } from './decider';
import styles from './gates.module.css';
import { useForge } from '../../shared/forge-context';
import { WhoCouldApproveChanges } from './who-could-approve-changes';

const UNKNOWN = 'unknown';
const TIER_OPTIONS = [
  { value: UNKNOWN, label: 'Nobody said' } as const,
  ...TIERS.map((value) => ({ value, label: TIER_WORDS[value] })),
];

type WhoCouldApproveProps = {
  readonly project: Pick<GatesOfProject, 'gates' | 'tier' | 'changes' | 'currency'>;
  readonly nameOf: NameOf;
};

/** Who would decide at each gate about an amount and a tier that somebody gives, before anything is asked for. */
export function WhoCouldApprove({ project, nameOf }: WhoCouldApproveProps) {
  const { gates } = project;
  const { locale } = useForge();
  const [text, setText] = useState('');
  const [tier, setTier] = useState(project.tier);
  const amount = amountTyped(text, locale);

  return (
    <Section
      title="Who could approve this?"
      lead="Who decides hangs on the budget and on the tier of the project. Give both to see whom it would take."
    >
      <div className={styles['measures']}>
        <AmountField
          label="Amount, in the project’s own currency"
          helper="Without one: as where nobody typed a budget."
          value={text}
          isWrong={amount === 'wrong'}
          onChange={setText}
        />
        <TierField value={tier} onChange={setTier} />
      </div>
      {amount !== 'wrong' &&
        gates.map((gate) => (
          <section key={gate.id} aria-label={`Who could approve ${gate.name}`}>
            <h3 className={styles['heading']}>{gate.name}</h3>
            <ul className={styles['plain']}>
              {approversFor(gate, { amount, currency: null, tier }).map((one) => (
                <Decider key={one.role} approvers={one} nameOf={nameOf} />
              ))}
            </ul>
          </section>
        ))}
      {project.changes.length > 0 && <WhoCouldApproveChanges project={project} nameOf={nameOf} />}
    </Section>
  );
}

type TierFieldProps = {
  readonly value: Tier | null;
  readonly onChange: (value: Tier | null) => void;
};

function TierField({ value, onChange }: TierFieldProps) {
  return (
    <FormField label="Tier" helper="It begins with that of the project.">
      {(control) => (
        <Choice
          control={control}
          options={TIER_OPTIONS}
          value={value ?? UNKNOWN}
          onChange={(chosen) => onChange(chosen === UNKNOWN ? null : chosen)}
        />
      )}
    </FormField>
  );
}
