import { day } from '../../src/domain/foundation/calendar';
import { governedId, standardId } from '../../src/domain/foundation/ids';
import type { PortfolioNode } from '../../src/domain/portfolio/portfolio-tree';
import type { PortfolioRepository } from '../../src/usecases/ports';
import { aGovernedItem, aGovernedProject, aPortfolio, aProgramme } from '../support/builders';

/** What any portfolio repository must do. `make` gives an empty one. */
export function portfolioRepositorySuite(make: () => Promise<PortfolioRepository>): void {
  const portfolio = unversioned(
    aPortfolio('north', { members: [governedId('project:1'), governedId('item:7')] }),
  );

  describe('nodes', () => {
    it('come back as they were saved, at version 1', async () => {
      const repository = await make();
      const programme = unversioned(aProgramme('rails', 'north'));

      expect(await repository.saveNode(portfolio, 0)).toBe('saved');
      expect(await repository.saveNode(programme, 0)).toBe('saved');

      expect(await repository.nodes()).toEqual([
        { ...portfolio, version: 1 },
        { ...programme, version: 1 },
      ]);
    });

    it('are not created twice', async () => {
      const repository = await make();
      await repository.saveNode(portfolio, 0);

      expect(await repository.saveNode({ ...portfolio, name: 'Other' }, 0)).toBe('stale');
      expect((await repository.nodes())[0]?.name).toBe('Portfolio north');
    });

    it('keep the change of whoever was first', async () => {
      const repository = await make();
      await repository.saveNode(portfolio, 0);

      expect(await repository.saveNode({ ...portfolio, name: 'First' }, 1)).toBe('saved');
      expect(await repository.saveNode({ ...portfolio, name: 'Second' }, 1)).toBe('stale');
      expect(await repository.nodes()).toEqual([{ ...portfolio, name: 'First', version: 2 }]);
    });

    it('are deleted only at the version that was seen', async () => {
      const repository = await make();
      await repository.saveNode(portfolio, 0);
      await repository.saveNode(portfolio, 1);

      expect(await repository.deleteNode(portfolio.id, 1)).toBe('stale');
      expect(await repository.deleteNode(portfolio.id, 2)).toBe('deleted');
      expect(await repository.nodes()).toEqual([]);
    });

    it('hold thousands of members', async () => {
      const repository = await make();
      const members = Array.from({ length: 5_000 }, (_unused, id) => governedId(`project:${id}`));
      await repository.saveNode({ ...portfolio, members }, 0);

      expect((await repository.nodes())[0]?.members).toEqual(members);
    });
  });

  describe('governed projects', () => {
    const planned = aGovernedProject('1', {
      standardId: standardId('pm2'),
      mode: 'directive',
      plan: {
        plannedFinish: day('2026-12-31'),
        budget: 999_999_999_999_999,
        actualCost: 0,
        currency: 'EUR',
      },
    });

    it('come back as they were added', async () => {
      const repository = await make();
      const epic = aGovernedItem('7', '1');
      await repository.govern([planned, epic]);

      expect(await repository.governed()).toEqual([epic, planned]);
    });

    it('stay as they are when they are added again', async () => {
      const repository = await make();
      await repository.govern([planned]);
      await repository.govern([aGovernedProject('1'), aGovernedProject('2')]);

      expect(await repository.governed()).toEqual([planned, aGovernedProject('2')]);
    });

    it('take nothing for an empty list', async () => {
      const repository = await make();
      await repository.govern([]);

      expect(await repository.governed()).toEqual([]);
    });

    it('keep the plan of whoever was first', async () => {
      const repository = await make();
      await repository.govern([planned]);
      const cheaper = { ...planned, plan: { ...planned.plan, budget: 100 } };

      expect(await repository.saveGoverned(cheaper, 1)).toBe('saved');
      expect(await repository.saveGoverned(planned, 1)).toBe('stale');
      expect(await repository.governed()).toEqual([{ ...cheaper, version: 2 }]);
    });

    it('are assigned a standard together, each at its next version', async () => {
      const repository = await make();
      await repository.govern([planned, aGovernedProject('2'), aGovernedProject('3')]);
      const assigned = { standardId: standardId('agile-light'), mode: 'controlling' } as const;
      await repository.assign([planned.id, governedId('project:3')], assigned);

      expect(await repository.governed()).toEqual([
        { ...planned, ...assigned, version: 2 },
        aGovernedProject('2'),
        aGovernedProject('3', { ...assigned, version: 2 }),
      ]);
    });

    it('leave with their ratings', async () => {
      const repository = await make();
      await repository.govern([planned, aGovernedProject('2')]);
      await repository.rate(planned.id, 'value', 7);
      await repository.rate(governedId('project:2'), 'value', 3);
      await repository.release(planned.id);

      expect(await repository.governed()).toEqual([aGovernedProject('2')]);
      expect(await repository.ratings()).toEqual([
        { governedId: 'project:2', criterionId: 'value', value: 3 },
      ]);
    });
  });

  describe('ratings', () => {
    it('are replaced, and taken back', async () => {
      const repository = await make();
      const id = governedId('project:1');
      await repository.rate(id, 'value', 7.5);
      await repository.rate(id, 'risk', 2);
      await repository.rate(id, 'value', 8.25);
      await repository.rate(id, 'risk', null);
      await repository.rate(id, 'never', null);

      expect(await repository.ratings()).toEqual([
        { governedId: id, criterionId: 'value', value: 8.25 },
      ]);
    });
  });
}

function unversioned({ id, kind, parentId, name, members }: PortfolioNode) {
  return { id, kind, parentId, name, members };
}
