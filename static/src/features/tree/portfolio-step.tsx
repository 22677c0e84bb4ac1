import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';

import type { PortfolioTree } from '@contract/portfolio';
import type { SetupStatus } from '@contract/setup';
import type { GovernedId } from '@domain/foundation/ids';

import { CheckList } from '../../shared/check-list';
import { useFormats } from '../../shared/forge-context';
import { Loading, Problem } from '../../shared/states';
import { StepFrame } from '../../shared/step-frame';
import { NameField } from './name-field';
import { useCreateFirstPortfolio, useTree } from './tree-data';
import styles from './tree.module.css';

type PortfolioStepProps = {
  readonly status: SetupStatus;
  readonly onDone: () => void;
  readonly onSkip: () => void;
};

/** Suggests a first portfolio of everything that was chosen. */
export function PortfolioStep({ status, onDone, onSkip }: PortfolioStepProps) {
  const tree = useTree();

  if (tree.isPending) return <Loading what="portfolios" />;
  if (tree.isError) {
    return (
      <Problem
        title="The portfolios could not be loaded"
        error={tree.error}
        onRetry={() => void tree.refetch()}
      />
    );
  }
  const portfolios = tree.data.nodes.filter((node) => node.kind === 'portfolio');
  return portfolios.length > 0 ? (
    <HasPortfolios names={portfolios.map((node) => node.name)} onDone={onDone} />
  ) : (
    <FirstPortfolio status={status} tree={tree.data} onDone={onDone} onSkip={onSkip} />
  );
}

type HasPortfoliosProps = { readonly names: readonly string[]; readonly onDone: () => void };

function HasPortfolios({ names, onDone }: HasPortfoliosProps) {
  const { count } = useFormats();

  return (
    <StepFrame
      title={`You have ${count(names.length, 'portfolio')}`}
      lead={`${names.join(', ')}. More of them, and programmes inside them, are made in the administration.`}
      footer={
        <Button appearance="primary" onClick={onDone}>
          Continue
        </Button>
      }
    />
  );
}

type FirstPortfolioProps = PortfolioStepProps & { readonly tree: PortfolioTree };

function FirstPortfolio({ status, tree, onDone, onSkip }: FirstPortfolioProps) {
  const { count } = useFormats();
  const create = useCreateFirstPortfolio();
  const [name, setName] = useState(() => suggestedName(status));
  const [members, setMembers] = useState<ReadonlySet<GovernedId>>(
    () => new Set(tree.governed.map((project) => project.id)),
  );
  const isNamed = name.trim() !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNamed) create.mutate({ name, members: [...members] }, { onSuccess: onDone });
  };

  return (
    <form onSubmit={submit} noValidate>
      <StepFrame
        title="Make a first portfolio"
        lead="A portfolio is a set of projects that are looked at together. Projects may stand in several; each is counted once."
        footer={
          <>
            <Button type="submit" appearance="primary" isLoading={create.isPending}>
              {`Create portfolio of ${count(members.size, 'project')}`}
            </Button>
            <Button appearance="subtle" onClick={onSkip}>
              Skip
            </Button>
          </>
        }
      >
        <div className={styles['measure']}>
          <NameField value={name} error={isNamed ? null : 'Give it a name.'} onChange={setName} />
        </div>
        {tree.governed.length > 0 && (
          <CheckList
            label="Projects in the portfolio"
            items={tree.governed}
            chosen={members}
            onChange={setMembers}
            maxHeight={300}
          />
        )}
        {create.isError && <Problem title="The portfolio was not created" error={create.error} />}
      </StepFrame>
    </form>
  );
}

function suggestedName({ survey }: SetupStatus): string {
  return survey === null || survey.title.trim() === ''
    ? 'All projects'
    : `${survey.title} portfolio`;
}
