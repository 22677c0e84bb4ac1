import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import { SCOPE_EFFECTS } from '@domain/foundation/scope-effect';
import { TIERS } from '@domain/foundation/tier';
import type { ChangeRight } from '@domain/gates/change-right';
import type { LifeCycleDocument } from '@domain/gates/document/life-cycle-document';
import type { DecisionRight, Gate } from '@domain/gates/life-cycle';

import { capitalised } from '../../shared/artifact-words';
import { traitWord } from '../../shared/part/part-words';
import { TIER_WORDS } from '../../shared/tier-names';
import { BoundChoice } from './bound-choice';
import { BoundField } from './bound-field';
import styles from './life-cycles.module.css';
import { approversInWords, NO_BOUNDS, rolesInWords, withBefore, withOne } from './right-edits';

const TIER_OPTIONS = TIERS.map((value) => ({ value, label: TIER_WORDS[value] }));
const SCOPE_OPTIONS = SCOPE_EFFECTS.map((value) => ({
  value,
  label: traitWord('change-request', 'scope', value),
}));

type RightsFormProps = {
  readonly document: LifeCycleDocument;
  readonly onChange: (document: LifeCycleDocument) => void;
};

/** Who decides about what, up to which amount and impact. What it changes is changed in the text. */
export function RightsForm({ document, onChange }: RightsFormProps) {
  const { gates, changes } = document;
  const replaceGate = (at: number, gate: Gate) =>
    onChange({ ...document, gates: withOne(gates, at, gate) });

  return (
    <div className={styles['stack']}>
      {gates.map((gate, at) => (
        <fieldset key={gate.id} className={styles['rights']}>
          <legend>{gate.name}</legend>
          <GateRights
            rights={gate.rights}
            onChange={(rights) => replaceGate(at, { ...gate, rights })}
          />
        </fieldset>
      ))}
      <fieldset className={styles['rights']}>
        <legend>Change requests</legend>
        {changes === null ? (
          <p className={styles['words']}>Who answers for changes approves any of them.</p>
        ) : (
          <ChangeRights
            rights={changes}
            onChange={(rights) => onChange({ ...document, changes: rights })}
          />
        )}
        {changes === null && (
          <Button spacing="compact" onClick={() => onChange({ ...document, changes: [NO_BOUNDS] })}>
            Bound who approves changes
          </Button>
        )}
      </fieldset>
    </div>
  );
}

type ListProps<Right> = {
  readonly rights: readonly Right[];
  readonly onChange: (rights: readonly Right[]) => void;
};

function GateRights({ rights, onChange }: ListProps<DecisionRight>) {
  return (
    <RightList rights={rights} onChange={onChange} holders={approversInWords}>
      {(right, replace) => (
        <>
          <BoundField
            label="Up to the amount"
            value={right.upTo}
            onChange={(upTo) => replace({ ...right, upTo })}
          />
          <BoundChoice
            label="Up to the tier"
            options={TIER_OPTIONS}
            value={right.upToTier}
            onChange={(upToTier) => replace({ ...right, upToTier })}
          />
        </>
      )}
    </RightList>
  );
}

function ChangeRights({ rights, onChange }: ListProps<ChangeRight>) {
  return (
    <RightList rights={rights} onChange={onChange} holders={rolesInWords}>
      {(right, replace) => (
        <>
          <BoundField
            label="Up to the cost"
            value={right.upTo}
            onChange={(upTo) => replace({ ...right, upTo })}
          />
          <BoundField
            label="Up to so many days"
            value={right.upToDays}
            onChange={(upToDays) => replace({ ...right, upToDays })}
          />
          <BoundChoice
            label="Up to the effect"
            options={SCOPE_OPTIONS}
            value={right.upToScope}
            onChange={(upToScope) => replace({ ...right, upToScope })}
          />
        </>
      )}
    </RightList>
  );
}

type RightListProps<Right> = ListProps<Right> & {
  readonly holders: (right: Right) => string;
  readonly children: (right: Right, replace: (right: Right) => void) => ReactNode;
};

/** The last is for anything: it has no bounds to edit, and is not taken away. */
function RightList<Right>({ rights, onChange, holders, children }: RightListProps<Right>) {
  return (
    <ol className={styles['list']}>
      {rights.map((right, at) => (
        <li key={at} className={styles['right']}>
          {at === rights.length - 1 ? (
            <span className={styles['words']}>Anything else</span>
          ) : (
            <div className={styles['bounds']}>
              {children(right, (changed) => onChange(withOne(rights, at, changed)))}
            </div>
          )}
          <span className={styles['words']}>{capitalised(holders(right))}</span>
          <span className={styles['buttons']}>
            <Button
              spacing="compact"
              aria-label={`Add a right before right ${at + 1}`}
              onClick={() => onChange(withBefore(rights, at))}
            >
              Add before
            </Button>
            {at < rights.length - 1 && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={`Remove right ${at + 1}`}
                onClick={() => onChange(rights.filter((_one, index) => index !== at))}
              >
                Remove
              </Button>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
