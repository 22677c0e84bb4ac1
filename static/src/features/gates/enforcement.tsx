import type { GatesOfProject } from '@contract/gates';
import { artifactName } from '@domain/foundation/artifact-names';
import { listed } from '@domain/foundation/wording';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';

type EnforcementProps = {
  readonly gates: Pick<GatesOfProject, 'ahead' | 'isAsked' | 'isRecordOld' | 'mode'>;
};

/** Whether Jira holds work back at gates here, and what went past one all the same. */
export function Enforcement({ gates: { ahead, isAsked, isRecordOld, mode } }: EnforcementProps) {
  return (
    <>
      {mode === 'directive' && !isAsked && (
        <NoticeLine tone="warning" title="Gates are detected here, not enforced.">
          No workflow of this project has asked Mandate yet. A Jira administrator adds “The gate has
          been passed” to the transitions that are to wait.
        </NoticeLine>
      )}
      {isRecordOld && (
        <NoticeLine tone="warning" title="Jira has an old record of the gates of this project.">
          More work items are governed for themselves in it than one record can hold. Rules that
          read the record go by what stood there last: use “The gate has been passed”, which asks
          Mandate.
        </NoticeLine>
      )}
      {ahead !== null && <Ahead ahead={ahead} />}
    </>
  );
}

function Ahead({ ahead }: { readonly ahead: NonNullable<GatesOfProject['ahead']> }) {
  const { count } = useFormats();
  const { gate, phase, artifacts } = ahead;
  const kinds = artifacts.map(({ kind, count: many }) => {
    const { one, many: plural } = artifactName(kind);
    return count(many, one, plural);
  });

  return (
    <NoticeLine tone="warning" title={`The project is ahead of “${gate}”, which is not passed.`}>
      {phase !== null && `It says that it is in the phase ${phase}. `}
      {kinds.length > 0 &&
        `In review or approved, and asked for only after the gate: ${listed(kinds, kinds.length)}. `}
      What was done stays done: have the gate decided, or put it back.
    </NoticeLine>
  );
}
