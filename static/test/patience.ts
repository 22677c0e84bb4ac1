import { configure } from '@testing-library/react';

const PATIENCE_MILLISECONDS = 30_000;

// A busy machine is slow at working out roles in jsdom. Waiting ends when the thing is there, not when time is up.
configure({ asyncUtilTimeout: PATIENCE_MILLISECONDS });
jest.setTimeout(2 * PATIENCE_MILLISECONDS);
