import { pointsOf, READINGS } from './price-list';

describe('pointsOf', () => {
  it('charges a request and everything it answers under the dearer reading', () => {
    expect(pointsOf({ isWrite: false, objects: 100, details: 12 })).toBe(113);
    expect(pointsOf({ isWrite: false, people: 3 })).toBe(7);
    expect(pointsOf({ isWrite: false })).toBe(1);
  });

  it('charges a write one point', () => {
    expect(pointsOf({ isWrite: true, objects: 1 })).toBe(1);
  });

  it('leaves details out under the cheaper reading', () => {
    expect(pointsOf({ isWrite: false, objects: 100, details: 12 }, READINGS.cheaper)).toBe(101);
  });
});
