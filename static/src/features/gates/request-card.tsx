import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';

import type { ShownGate, ShownRequest } from '@contract/gates';
import { projectRoleName } from '@domain/foundation/project-role';
import { listed } from '@domain/foundation/wording';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import type { NameOf } from '../../shared/people';
import { ConditionList } from './condition-list';
import { useGateChange } from './gates-data';
import { STATE_LOOKS, STATE_WORDS, VERDICT_WORDS } from './gate-words';
import styles from './gates.module.css';
import { PackDialog } from './pack-dialog';
import { Shortages } from './shortages';
import { VoteDialog } from './vote-dialog';

type RequestCardProps = {
  readonly request: ShownRequest;
  readonly gate: ShownGate;
  readonly nameOf: NameOf;
};

/** One request for a gate: who asked, who said what, who is waited for, and what the user may do. */
export function RequestCard({ request, gate, nameOf }: RequestCardProps) {
  const formats = useFormats();
  const { number, by, at, note, state, votes, ballotRefusal } = request;

  return (
    <article className={styles['card']} aria-label={`Request ${number} for ${gate.name}`}>
      <div className={styles['marks']}>
        <strong>Request {number}</strong>
        <Lozenge appearance={STATE_LOOKS[state]}>{STATE_WORDS[state]}</Lozenge>
        <span className={styles['quiet']}>
          {nameOf(by)}, {formats.instant(at)}
        </span>
      </div>
      {note !== '' && <p className={styles['note']}>{note}</p>}
      {state === 'requested' && <p>{waitingWords(request, formats)}</p>}
      <Shortages request={request} nameOf={nameOf} />
      <ul className={styles['plain']}>
        {votes.map((vote) => (
          <li key={vote.by}>
            <strong>{VERDICT_WORDS[vote.verdict].word}</strong> by {nameOf(vote.by)}
            {vote.actsFor !== null && ` for ${nameOf(vote.actsFor)}`}, {projectRoleName(vote.role)},{' '}
            {formats.instant(vote.at)}
            {vote.note !== '' && `: ${vote.note}`}
          </li>
        ))}
      </ul>
      <ConditionList request={request} nameOf={nameOf} />
      {ballotRefusal !== null && <p className={styles['quiet']}>{ballotRefusal}</p>}
      <RequestActions request={request} gate={gate} nameOf={nameOf} />
    </article>
  );
}

function waitingWords({ waitingFor, waitsDays }: ShownRequest, formats: Formats): string {
  const wanted = waitingFor.map(
    ({ role, quorum }) => `${formats.count(quorum, 'vote')} of the ${projectRoleName(role)}`,
  );
  const since = waitsDays === 0 ? 'since today' : `for ${formats.count(waitsDays, 'day')}`;
  return `Waits ${since} for ${listed(wanted, wanted.length)}.`;
}

function RequestActions({ request, gate, nameOf }: RequestCardProps) {
  const [open, setOpen] = useState<'vote' | 'withdraw' | 'pack' | null>(null);
  const close = () => setOpen(null);
  const mayVote = request.state === 'requested' && request.ballots.length > 0;

  return (
    <div className={styles['actions']}>
      {mayVote && (
        <Button appearance="primary" onClick={() => setOpen('vote')}>
          Decide
        </Button>
      )}
      {request.mayWithdraw && <Button onClick={() => setOpen('withdraw')}>Withdraw</Button>}
      <Button onClick={() => setOpen('pack')}>Show decision pack</Button>
      {open === 'vote' && (
        <VoteDialog request={request} gate={gate} nameOf={nameOf} onClose={close} />
      )}
      {open === 'withdraw' && <WithdrawDialog request={request} onClose={close} />}
      {open === 'pack' && <PackDialog request={request} onClose={close} />}
    </div>
  );
}

type WithdrawProps = { readonly request: ShownRequest; readonly onClose: () => void };

function WithdrawDialog({ request: { id, seen }, onClose }: WithdrawProps) {
  const withdraw = useGateChange('gate.withdraw', 'Request withdrawn');
  return (
    <ConfirmDialog
      title="Withdraw this request?"
      confirmLabel="Withdraw"
      isPending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate({ id, seen, note: '' }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        Nobody has to decide any more, and votes that were cast count for nothing. You can ask
        again.
      </p>
    </ConfirmDialog>
  );
}
