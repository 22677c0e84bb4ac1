import type { Adoption } from '@contract/adoption';
import type { NodeId, StandardId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { AdoptionMap } from './adoption-map';
import { RuleRecord } from './rule-record';

type AdoptionOfProps = { readonly standardId: StandardId; readonly nodeId: NodeId | null };

/** One standard below one node. */
export function AdoptionOf({ standardId, nodeId }: AdoptionOfProps) {
  const adoption = useAnswer('adoption.view', { standardId, nodeId });

  if (adoption.isPending) return <Loading what="the adoption of the standard" rows={8} />;
  if (adoption.isError) {
    return (
      <Problem
        title="The adoption of the standard could not be loaded"
        error={adoption.error}
        onRetry={() => void adoption.refetch()}
      />
    );
  }
  return (
    <>
      <Hidden adoption={adoption.data} />
      <AdoptionMap adoption={adoption.data} />
      <RuleRecord adoption={adoption.data} />
    </>
  );
}

function Hidden({ adoption: { hiddenProjects } }: { readonly adoption: Adoption }) {
  const formats = useFormats();
  if (hiddenProjects === 0) return null;

  const them = hiddenProjects === 1 ? 'it' : 'them';
  return (
    <NoticeLine tone="information" title={`${formats.count(hiddenProjects, 'project')} hidden:`}>
      you may not browse {them}. Everything here leaves {them} out.
    </NoticeLine>
  );
}
