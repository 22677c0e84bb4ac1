import Lozenge from '@atlaskit/lozenge';

import type { ShownExemption } from '@contract/exemptions';
import type { AccountId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import styles from './compliance.module.css';
import { ExemptionActions } from './exemption-actions';
import { endingSoon, KIND_WORDS, STATE_WORDS, termOf } from './exemption-words';

type ExemptionCardProps = {
  readonly exemption: ShownExemption;
  readonly nameOf: (id: AccountId) => string;
  readonly withProject: boolean;
};

const LOOKS = {
  requested: 'inprogress',
  approved: 'success',
  expired: 'default',
  rejected: 'removed',
  withdrawn: 'default',
  revoked: 'removed',
} as const;

export function ExemptionCard({ exemption, nameOf, withProject }: ExemptionCardProps) {
  const formats = useFormats();
  const { kind, number, state, rule, ruleId, project } = exemption;
  const soon = endingSoon(exemption, formats);

  return (
    <article className={styles['exemption']} aria-label={`${KIND_WORDS[kind]}: ${rule.title}`}>
      <div className={styles['marks']}>
        <Lozenge appearance={LOOKS[state]}>{STATE_WORDS[state]}</Lozenge>
        {soon !== null && <Lozenge appearance="moved">{soon}</Lozenge>}
        <span className={styles['quiet']}>
          {KIND_WORDS[kind]} {formats.number(number)} of {ruleId}, {termOf(exemption, formats)}
        </span>
      </div>
      <p>
        <strong>
          {withProject && `${project.key} ${project.name}: `}
          {rule.title}
        </strong>
      </p>
      <p className={styles['reason']}>{exemption.reason}</p>
      <History exemption={exemption} nameOf={nameOf} />
      <ExemptionActions exemption={exemption} />
    </article>
  );
}

function History({ exemption, nameOf }: Omit<ExemptionCardProps, 'withProject'>) {
  const formats = useFormats();
  const { requested, decision, ending, state } = exemption;
  const signed = ({ by, at }: typeof requested) => `${nameOf(by)}, ${formats.instant(at)}`;
  const said = (note: string) => (note === '' ? '' : `: ${note}`);

  return (
    <ul className={styles['history']}>
      <li>Requested by {signed(requested)}</li>
      {decision !== null && (
        <li>
          {decision.verdict === 'approved' ? 'Approved' : 'Rejected'} by {signed(decision)}
          {said(decision.note)}
        </li>
      )}
      {ending !== null && (
        <li>
          {STATE_WORDS[state]} by {signed(ending)}
          {said(ending.note)}
        </li>
      )}
    </ul>
  );
}
