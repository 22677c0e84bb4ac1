import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';

import { NewProposalDialog } from './new-proposal-dialog';

type NewProposalProps = { readonly view: ProposalsView; readonly isPrimary: boolean };

/** Hands in a proposal; nothing for who may create none in Jira. */
export function NewProposal({ view, isPrimary }: NewProposalProps) {
  const [isOpen, setOpen] = useState(false);
  if (view.handInto.length === 0) return null;

  return (
    <>
      <Button appearance={isPrimary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        New proposal
      </Button>
      {isOpen && <NewProposalDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
