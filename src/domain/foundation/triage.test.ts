import { isForBoard, TRIAGE_STATES } from './triage';

const boarded = (onlyReady: boolean) =>
  [null, ...TRIAGE_STATES].filter((state) =>
    isForBoard(state === null ? null : { state }, { onlyReady }),
  );

describe('isForBoard', () => {
  it('lets nothing but what is ready come, where a portfolio asks for that', () => {
    expect(boarded(true)).toEqual(['ready']);
  });

  it('lets all come elsewhere but what is sent back, declined or merged', () => {
    expect(boarded(false)).toEqual([null, 'looked-at', 'ready']);
  });
});
