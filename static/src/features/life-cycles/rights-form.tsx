import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import type { Problem } from '@domain/foundation/document/problem';
import { PROJECT_ROLES, projectRoleName } from '@domain/foundation/project-role';
import { SCOPE_EFFECTS } from '@domain/foundation/scope-effect';
import { TIERS } from '@domain/foundation/tier';
import type { ChangeRight } from '@domain/gates/change-right';
import type { LifeCycleDocument } from '@domain/gates/document/life-cycle-document';
import { MOST_APPROVERS } from '@domain/gates/document/life-cycle-shape';
import type { DecisionRight, Gate } from '@domain/gates/life-cycle';

import { traitWord } from '../../shared/part/part-words';
import { TIER_WORDS } from '../../shared/tier-names';
import { BoundChoice } from './bound-choice';
import { BoundField } from './bound-field';
import styles from './life-cycles.module.css';
import { NO_BOUNDS, withBefore, withOne } from './right-edits';
import { RolesField } from './roles-field';
import { VotesField } from './votes-field';

const TIER_OPTIONS = TIERS.map((value) => ({ value, label: TIER_WORDS[value] }));
const SCOPE_OPTIONS = SCOPE_EFFECTS.map((value) => ({
  value,
  label: traitWord('change-request', 'scope', value),
}));

type RightsFormProps = {
  readonly document: LifeCycleDocument;
  readonly problems: readonly Problem[];
  readonly onChange: (document: LifeCycleDocument) => void;
};

/** Who decides about what, up to which amount and impact. What it changes is changed in the text. */
export function RightsForm({ document, problems, onChange }: RightsFormProps) {
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
            errorOf={errorsAt(`gates[${at}].rights`, problems)}
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
            errorOf={errorsAt('changes', problems)}
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
  /** What is wrong with one of them, with its place; `null` where nothing is. */
  readonly errorOf: (at: number) => string | null;
  readonly onChange: (rights: readonly Right[]) => void;
};

function errorsAt(list: string, problems: readonly Problem[]): (at: number) => string | null {
  return (at) => {
    const found = problems.find(
      ({ place }) => place === `${list}[${at}]` || place.startsWith(`${list}[${at}].`),
    );
    return found === undefined ? null : `${found.place}: ${found.reason}. ${found.remedy}`;
  };
}

function GateRights(props: ListProps<DecisionRight>) {
  return (
    <RightList
      {...props}
      holders={({ approvers, ...bounds }, replace) => (
        <RolesField
          holders={approvers}
          most={MOST_APPROVERS}
          roleOf={({ role }) => role}
          inRole={(role, before) => ({ role, quorum: before?.quorum ?? 1 })}
          onChange={(changed) => replace({ ...bounds, approvers: changed })}
        >
          {({ role, quorum }, put) => (
            <VotesField
              label={`Votes of the ${projectRoleName(role)}`}
              value={quorum}
              onChange={(votes) => put({ role, quorum: votes })}
            />
          )}
        </RolesField>
      )}
    >
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

function ChangeRights(props: ListProps<ChangeRight>) {
  return (
    <RightList
      {...props}
      holders={({ roles, ...bounds }, replace) => (
        <RolesField
          holders={roles}
          most={PROJECT_ROLES.length}
          roleOf={(role) => role}
          inRole={(role) => role}
          onChange={(changed) => replace({ ...bounds, roles: changed })}
        />
      )}
    >
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
  /** Who decides by it, of the last as well. */
  readonly holders: Part<Right>;
  readonly children: Part<Right>;
};
type Part<Right> = (right: Right, replace: (right: Right) => void) => ReactNode;

/** The last is for anything: it has no bounds to edit, and is not taken away. */
function RightList<Right>({ rights, errorOf, onChange, holders, children }: RightListProps<Right>) {
  return (
    <ol className={styles['list']}>
      {rights.map((right, at) => {
        const replace = (changed: Right) => onChange(withOne(rights, at, changed));
        const isLast = at === rights.length - 1;
        return (
          <li key={at} className={styles['right']}>
            {isLast ? (
              <span className={styles['words']}>Anything else</span>
            ) : (
              <div className={styles['bounds']}>{children(right, replace)}</div>
            )}
            {holders(right, replace)}
            <RightButtons
              at={at}
              onAdd={() => onChange(withBefore(rights, at))}
              onRemove={
                isLast ? null : () => onChange(rights.filter((_one, index) => index !== at))
              }
            />
            <RightError error={errorOf(at)} />
          </li>
        );
      })}
    </ol>
  );
}

function RightError({ error }: { readonly error: string | null }) {
  return error === null ? null : (
    <p className={styles['wrong']} role="alert">
      {error}
    </p>
  );
}

type RightButtonsProps = {
  readonly at: number;
  readonly onAdd: () => void;
  readonly onRemove: (() => void) | null;
};

function RightButtons({ at, onAdd, onRemove }: RightButtonsProps) {
  return (
    <span className={styles['buttons']}>
      <Button spacing="compact" aria-label={`Add before right ${at + 1}`} onClick={onAdd}>
        Add before
      </Button>
      {onRemove !== null && (
        <Button
          spacing="compact"
          appearance="subtle"
          aria-label={`Remove right ${at + 1}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      )}
    </span>
  );
}
