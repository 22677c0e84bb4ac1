import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { workItemId } from '@domain/foundation/ids';
import type { RatedProposal } from '@domain/foundation/proposal';
import { LONGEST_REASON, TRIAGE_STATES, type TriageState } from '@domain/foundation/triage';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { useNames } from '../../shared/people';
import { Problem } from '../../shared/states';
import { WordsField } from '../../shared/words-field';
import { useTriage } from './proposals-data';
import styles from './proposals.module.css';
import { standingWords } from './triage-words';

type TriageSectionProps = {
  readonly view: ProposalsView;
  readonly proposal: RatedProposal;
};

/** Where a proposal stands before the board, who said so, and what is said next. It is kept at once, apart from the form around it. */
export function TriageSection({ view, proposal }: TriageSectionProps) {
  const form = useTriageForm({ view, proposal });
  const { state, missing, triage } = form;

  return (
    <div className={styles['form']} role="group" aria-label="Triage">
      <Said view={view} proposal={proposal} />
      {view.mayManage && (
        <>
          <div className={styles['fields']}>
            <FormField label="Say that it is">
              {(control) => (
                <Choice
                  control={control}
                  options={TRIAGE_STATES.map((value) => ({ value, label: standingWords(value) }))}
                  value={state}
                  onChange={form.setState}
                />
              )}
            </FormField>
            <Detail view={view} proposal={proposal} form={form} />
          </div>
          <div className={styles['buttons']}>
            <Button isDisabled={state === null} isLoading={triage.isPending} onClick={form.say}>
              Say so
            </Button>
            {proposal.triage !== null && (
              <Button appearance="subtle" isDisabled={triage.isPending} onClick={form.undo}>
                Take back
              </Button>
            )}
          </div>
        </>
      )}
      {missing !== null && <p role="alert">{missing}</p>}
      {triage.isError && <Problem title="It was not kept" error={triage.error} />}
    </div>
  );
}

/** What was said last, by whom and when. */
function Said({ view, proposal }: TriageSectionProps) {
  const { ago } = useFormats();
  const { triage } = proposal;
  const names = useNames(triage === null ? [] : [triage.by]);
  if (triage === null) {
    return <p>Triage: handed in, nobody said anything yet.</p>;
  }
  const into = view.proposals.find(({ id }) => id === triage.into);
  return (
    <p>
      Triage: <strong>{standingWords(triage.state)}</strong>
      {triage.state === 'merged' && ` into ${into?.key ?? 'a proposal that is hidden from you'}`},
      by {names.data?.get(triage.by) ?? 'somebody'}, {ago(triage.at)}.
      {triage.reason !== null && ` ${triage.reason}`}
    </p>
  );
}

type Form = ReturnType<typeof useTriageForm>;

/** Why, or into which one, where that belongs to it. */
function Detail({ view, proposal, form }: TriageSectionProps & { readonly form: Form }) {
  if (form.state === 'merged') {
    const others = view.proposals.filter(({ id }) => id !== proposal.id);
    return (
      <FormField label="Into" isRequired>
        {(control) => (
          <Choice
            control={control}
            options={others.map(({ id, key, summary }) => ({ value: String(id), label: `${key} ${summary}` }))} // prettier-ignore
            value={form.into}
            onChange={form.setInto}
          />
        )}
      </FormField>
    );
  }
  if (!needsReason(form.state)) return null;
  return (
    <WordsField
      label="Reason"
      isRequired
      error={null}
      rows={2}
      longest={LONGEST_REASON}
      value={form.reason}
      onChange={form.setReason}
    />
  );
}

function needsReason(state: TriageState | null): state is 'sent-back' | 'declined' {
  return state === 'sent-back' || state === 'declined';
}

function useTriageForm({ view: { nodeId }, proposal }: TriageSectionProps) {
  const [state, setState] = useState<TriageState | null>(null);
  const [reason, setReason] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const triage = useTriage(nodeId);
  const keep = (said: Parameters<typeof triage.mutate>[0]['said']) =>
    triage.mutate(
      { nodeId, workItemId: proposal.id, seen: proposal.triage?.step ?? 0, said },
      { onSuccess: () => setState(null) },
    );
  const say = () => {
    const said = saidIn({ state, reason, into });
    setMissing(typeof said === 'string' ? said : null);
    if (said !== null && typeof said !== 'string') keep(said);
  };
  const undo = () => keep({ kind: 'undo' });
  return { state, setState, reason, setReason, into, setInto, missing, triage, say, undo };
}

type Typed = Pick<Form, 'state' | 'reason' | 'into'>;

/** What is said, or what is missing for that. */
function saidIn({ state, reason, into }: Typed) {
  if (state === null) return null;
  if (needsReason(state)) {
    return reason.trim() === '' ? 'Say why.' : { kind: state, reason };
  }
  if (state !== 'merged') return { kind: state };
  return into === null ? 'Choose the proposal that it goes into.' : { kind: state, into: workItemId(into) }; // prettier-ignore
}
