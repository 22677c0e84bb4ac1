import { useState } from 'react';

import type { ExemptionList as Listed } from '@contract/exemptions';
import type { NodeId } from '@domain/foundation/ids';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { PortfolioChoice } from '../../shared/portfolio-choice';
import { Section } from '../../shared/section';
import { Loading, Problem } from '../../shared/states';
import { useExemptions, useNodes } from './compliance-data';
import styles from './compliance.module.css';
import { ExemptionList } from './exemption-list';

/** For those who decide: what waits for them, and what is in force, the next to end first; everywhere, or in one portfolio. */
export function WaiversPanel() {
  const [nodeId, setNodeId] = useState<NodeId | null>(null);
  const nodes = useNodes().data?.nodes ?? [];
  const exemptions = useExemptions(nodeId);

  if (exemptions.data === undefined) {
    return exemptions.isError ? (
      <Problem
        title="Waivers and tailoring could not be loaded"
        error={exemptions.error}
        onRetry={() => void exemptions.refetch()}
      />
    ) : (
      <Loading what="waivers and tailoring" />
    );
  }
  return (
    <div className={styles['content']}>
      {nodes.length > 0 && (
        <div className={styles['choice']}>
          <PortfolioChoice nodes={nodes} nodeId={nodeId} onNode={setNodeId} />
        </div>
      )}
      <Waivers listed={exemptions.data} />
    </div>
  );
}

function Waivers({ listed }: { readonly listed: Listed }) {
  const formats = useFormats();
  const { exemptions, debt, hiddenProjects } = listed;
  const waiting = exemptions.filter(({ state }) => state === 'requested');
  const inForce = exemptions.filter(({ state }) => state === 'approved');

  return (
    <>
      <FigureStrip>
        <Figure label="Wait for a decision" value={formats.number(waiting.length)} />
        <Figure
          label="Waiver debt"
          value={formats.number(debt.days)}
          unit={debt.days === 1 ? 'day' : 'days'}
          note={`${formats.count(debt.count, 'waiver')} in force`}
        />
      </FigureStrip>
      {hiddenProjects > 0 && (
        <p className={styles['quiet']}>
          {formats.count(hiddenProjects, 'project')} that you may not browse left out.
        </p>
      )}
      <Section
        title="Waiting for a decision"
        lead="Nobody decides on what they asked for themselves."
      >
        <ExemptionList exemptions={waiting} withProject>
          Nothing waits.
        </ExemptionList>
      </Section>
      <Section title="In force" lead="What ends next comes first.">
        <ExemptionList exemptions={inForce} withProject>
          No waiver and no tailoring is in force.
        </ExemptionList>
      </Section>
    </>
  );
}
