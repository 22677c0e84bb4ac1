import type { ProjectCompliance } from '@contract/project';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';

/** Whether directive rules stop anything here, or are only found: Jira does not tell, but asks where a workflow has the validator. */
export function Enforcement({ compliance }: { readonly compliance: ProjectCompliance }) {
  const { count, instant } = useFormats();
  const { findings, transitions } = compliance;
  const broken = findings.filter(
    ({ mode, verdict }) => mode === 'directive' && verdict === 'failed',
  ).length;
  if (!findings.some(({ mode }) => mode === 'directive')) return null;

  if (transitions === null) {
    return (
      <NoticeLine tone="warning" title="Directive rules are detected here, not enforced.">
        No workflow of this project has asked Mandate yet. A Jira administrator adds the validator
        “Standards are kept” to the transitions that are to wait.
      </NoticeLine>
    );
  }
  return (
    <NoticeLine
      tone={broken > 0 ? 'warning' : 'information'}
      title={
        broken > 0
          ? `${count(broken, 'directive rule')} may hold transitions back.`
          : 'No directive rule holds transitions back.'
      }
    >
      {`Mandate was asked about ${count(transitions.asked, 'transition')} and refused ${transitions.refused}, last on ${instant(transitions.lastAsked)}.`}
    </NoticeLine>
  );
}
