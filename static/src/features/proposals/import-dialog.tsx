import Button from '@atlaskit/button/new';
import { useMemo } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { alikeTo, weighProposals } from '@domain/intake/repeats';

import { Dialog } from '../../shared/dialog';
import { useFormats } from '../../shared/forge-context';
import { ProgressMeter } from '../../shared/progress-meter';
import { named } from './named-proposals';
import type { ProposalLine, ProposalLines } from './proposal-lines';
import { ProposalLinesTable } from './proposal-lines-table';
import styles from './proposals.module.css';
import { type MadeLine, useProposalLines } from './use-proposal-lines';

type ImportDialogProps = {
  readonly fileName: string;
  readonly read: ProposalLines;
  readonly view: ProposalsView;
  readonly onClose: () => void;
};

/** What a file would hand in and change, line by line, to be confirmed; then how far it has come; then what came of it. */
export function ImportDialog({ fileName, read, view, onClose }: ImportDialogProps) {
  const { lines } = read;
  const made = lines.filter((each): each is MadeLine => each.state === 'new' || each.state === 'change'); // prettier-ignore
  const writing = useProposalLines(view.nodeId, made);
  const alike = useAlike(lines, view);

  return (
    <Dialog
      title={`Take the proposals of ${fileName}?`}
      width="large"
      onClose={writing.phase === 'writing' ? writing.stop : onClose}
      footer={<Buttons writing={writing} onClose={onClose} />}
    >
      <div className={styles['form']}>
        <p className={styles['note']}>
          A line with a key gives that proposal figures: an empty cell leaves what stands there, a
          hyphen takes it away (in JSON, a missing member and null). One without becomes a work item
          in Jira, in your name.
          {read.ignored.length > 0 && ` Columns not taken: ${read.ignored.join(', ')}.`}
        </p>
        <Standing read={read} made={made.length} writing={writing} />
        <ProposalLinesTable lines={lines} alike={alike} outcomes={writing.outcomes} />
      </div>
    </Dialog>
  );
}

/** Of each new one the key of the proposal that is most like it, as they stood when the file was opened. */
function useAlike(
  lines: readonly ProposalLine[],
  { proposals }: ProposalsView,
): ReadonlyMap<number, string> {
  return useMemo(() => {
    const weighed = weighProposals(proposals.map(named));
    const keys = new Map<string, string>(proposals.map(({ id, key }) => [id, key]));
    return new Map(
      lines.flatMap((each) => {
        if (each.state !== 'new') return [];
        const { title, problem } = each.asked;
        const key = keys.get(alikeTo({ title, text: problem }, weighed)[0]?.id ?? '');
        return key === undefined ? [] : [[each.line, key] as const];
      }),
    );
  }, [lines, proposals]);
}

type Writing = ReturnType<typeof useProposalLines>;

type StandingProps = {
  readonly read: ProposalLines;
  readonly made: number;
  readonly writing: Writing;
};

function Standing({ read: { lines }, made, writing: { phase, outcomes, left } }: StandingProps) {
  const { number } = useFormats();
  const of = (state: ProposalLines['lines'][number]['state']) => number(lines.filter((each) => each.state === state).length); // prettier-ignore
  if (phase === 'writing') {
    return (
      <ProgressMeter
        ratio={(made - left) / made}
        text={`${number(made - left)} of ${number(made)}`}
      />
    );
  }
  const text =
    phase === 'before'
      ? `${of('new')} new, ${of('change')} changed, ${of('same')} as they are, ${of('refused')} refused.`
      : `${number(made - left)} written, ${number([...outcomes.values()].filter((each) => 'why' in each).length)} refused while writing.`;
  return <p role="status">{text}</p>;
}

type ButtonsProps = { readonly writing: Writing; readonly onClose: () => void };

function Buttons({ writing: { phase, left, start, stop }, onClose }: ButtonsProps) {
  const { count } = useFormats();
  if (phase === 'writing') return <Button onClick={stop}>Stop after this one</Button>;
  if (phase === 'after' && left === 0) {
    return (
      <Button appearance="primary" onClick={onClose}>
        Close
      </Button>
    );
  }
  const what = phase === 'before' ? 'Write' : 'Try again:';
  return (
    <>
      <Button appearance="subtle" onClick={onClose}>
        {phase === 'before' ? 'Cancel' : 'Close'}
      </Button>
      <Button appearance="primary" isDisabled={left === 0} onClick={() => void start()}>
        {`${what} ${count(left, 'proposal')}`}
      </Button>
    </>
  );
}
