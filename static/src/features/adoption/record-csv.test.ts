import { anAdoption } from '../../../test/adoption-builders';
import { recordCsv } from './record-csv';

it('has one line per rule, with empty cells for what never happened', () => {
  const [head, ...lines] = recordCsv(anAdoption().rules).trimEnd().split('\r\n');

  expect(head).toContain('Rule,Title,Clause,Severity,Fired,Waived,Fixed,Open now');
  expect(lines[0]).toMatch(/^PM2-INI-1,A business case exists,.*,Critical,3,1,2,1,4.5,2026-11-16T/);
  expect(lines[1]).toMatch(/^PM2-INI-2,.*,Critical,0,0,0,0,,,Found nothing in a year\.$/);
});
