import { AUDIT_ACTIONS, AUDIT_TOPICS } from './audit-action';

describe('audit actions', () => {
  it('each belong to a topic, and each topic has one', () => {
    const topics = new Set(AUDIT_ACTIONS.map((action) => action.slice(0, action.indexOf('.'))));

    expect([...topics].sort()).toEqual([...AUDIT_TOPICS].sort());
  });
});
