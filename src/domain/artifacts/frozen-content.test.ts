import fc from 'fast-check';

import { day } from '../foundation/calendar';
import type { ArtifactContent } from './fingerprint';
import { frozenText, partsThatDiffer, readFrozen } from './frozen-content';

const charter: ArtifactContent = {
  typeId: '10001',
  summary: 'Charter',
  description: { type: 'doc', content: [] },
  due: day('2026-04-01'),
  attachments: ['2', '1'],
  artifactProperty: { kind: 'project-charter' },
};
const mention = (attrs: object) => ({ type: 'mention', attrs });
const mentioning = (attrs: object) => ({
  ...charter,
  description: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask' }, mention(attrs)] }],
  },
});

describe('frozenText', () => {
  it('is the same for the same content, in whatever order its members come', () => {
    const turned = {
      ...charter,
      description: { content: [], type: 'doc' },
      attachments: ['1', '2'],
    };
    expect(frozenText(turned)).toBe(frozenText(charter));
  });

  it('differs where any part does, and says which', () => {
    const changes: readonly (readonly [Partial<ArtifactContent>, string])[] = [
      [{ typeId: '10002' }, 'type'],
      [{ summary: 'Charters' }, 'summary'],
      [{ description: null }, 'description'],
      [{ due: null }, 'due'],
      [{ attachments: ['1'] }, 'attachments'],
      [{ artifactProperty: null }, 'structured part'],
    ];
    for (const [change, part] of changes) {
      const changed = frozenText({ ...charter, ...change });
      expect(partsThatDiffer(frozenText(charter), changed)).toEqual([part]);
    }
    expect(partsThatDiffer(frozenText(charter), frozenText(charter))).toEqual([]);
  });

  it('holds nobody who is mentioned, whatever they are called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (name, rest) => {
        const id = 'account-of-somebody';
        const text = frozenText(
          mentioning({ id, text: `@${name}`, localId: rest, accessLevel: '' }),
        );
        expect(text).not.toContain(id);
        expect(readFrozen(text).description).toContain('{"type":"mention"}');
      }),
    );
  });

  it('leaves what only looks like a mention', () => {
    const text = '{"attrs":{"id":"x"},"type":"mention"}';
    const said = { ...charter, description: { type: 'text', text } };
    expect(JSON.parse(readFrozen(frozenText(said)).description)).toEqual({ type: 'text', text });
  });
});
