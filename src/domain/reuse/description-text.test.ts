import fc from 'fast-check';

import { documentOf } from '../../gateways/jira/adf';
import { textOfDescription, textOfSections } from './description-text';

describe('the text of a description', () => {
  it('is that of the sections it was made of', () => {
    const section = fc.record({ heading: fc.string(), hint: fc.string() });
    fc.assert(
      fc.property(fc.array(section), (sections) => {
        expect(textOfDescription(documentOf(sections))).toBe(textOfSections(sections));
      }),
    );
  });

  it('is read from whatever stands there, however deep', () => {
    let deep: unknown = { type: 'text', text: 'core' };
    for (let level = 0; level < 50_000; level += 1) deep = { content: [deep] };

    expect(textOfDescription(deep)).toBe('core');
    fc.assert(fc.property(fc.anything(), (any) => typeof textOfDescription(any) === 'string'));
  });
});
