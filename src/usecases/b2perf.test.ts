import { aCell, aFinding, aGovernedProject, aProject, aRollUp } from '../../test/support/builders';
import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { addDays, day } from '../domain/foundation/calendar';
import { governedId, projectId, ruleId, standardId } from '../domain/foundation/ids';
import { pm2 } from '../domain/standards/packs/pm2';
import { showPortfolio } from './rollup/show-portfolio';

it('perf', async () => {
  const ids = Array.from({ length: 1000 }, (_, i) => String(10000 + i));
  const weeks = Array.from({ length: 300 }, (_, i) => ({ week: addDays(day('2020-01-06'), 7 * i), count: 1 + (i % 7) }));
  const thr = Array.from({ length: 182 }, (_, i) => (i * 7) % 5 === 0 ? 1 + (i % 3) : 0);
  const deps = inMemoryDeps({
    projects: ids.map((i) => aProject(i)),
    governed: ids.map((i) => aGovernedProject(i, { standardId: standardId('pm2') })),
    rollUps: ids.map((i) => [projectId(i), aRollUp([aCell(projectId(i), { total: 1000, done: 700, toDo: 300 + Number(i) % 50, throughput: thr, createdPerWeek: weeks, finishedPerWeek: weeks, latestDue: day('2026-12-01') })])] as const),
    findings: ids.flatMap((i) => pm2.rules.map((r) => aFinding({ governedId: governedId(`project:${i}`), ruleId: ruleId(r.id) }))),
  });
  for (let k = 0; k < 3; k++) { const t = performance.now(); const v = await showPortfolio({ nodeId: null }, deps); const t2 = performance.now(); const s = JSON.stringify(v); process.stdout.write(`${t2 - t} ms, ${s.length} bytes\n`); }
}, 120000);
