const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Packages that ship ES modules only and so must be transformed too. */
const ESM_ONLY = ['d3-[a-z-]+', 'internmap', '@tanstack/[a-z-]+', 'p-map'].join('|');

const common = {
  transform: { '^.+\\.m?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY})/)`],
};

export default {
  // Generous: what a test waits for is work, and a busy machine does it more slowly.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/src/**/*.test.ts',
        '<rootDir>/local/**/*.test.ts',
        '<rootDir>/test/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/static/src/**/*.test.ts?(x)'],
      setupFiles: ['<rootDir>/static/test/setup-bridge.ts'],
      setupFilesAfterEnv: ['@testing-library/jest-dom'],
      moduleNameMapper: {
        '\\.module\\.css$': 'identity-obj-proxy',
        '\\.css$': '<rootDir>/static/test/empty.cjs',
        '^@atlaskit/feature-gate-js-client(/.*)?$': '<rootDir>/static/build/feature-gates-stub.ts',
        // It names an entry for bundlers only.
        '^@forge/jira-bridge$': '<rootDir>/node_modules/@forge/jira-bridge/out/index.js',
        '^@domain/(.*)$': '<rootDir>/src/domain/$1',
        '^@contract/(.*)$': '<rootDir>/src/contract/$1',
      },
    },
  ],
};
