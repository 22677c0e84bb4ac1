/**
 * Stands in for @atlaskit/feature-gate-js-client, a client of Atlassian's own experiments. A Forge app cannot
 * initialise it, so each gate has its default anyway; leaving it out saves 30 kB a page.
 */
const gates = {
  checkGate: () => false,
  getExperimentValue: <T>(_name: string, _parameter: string, fallback: T): T => fallback,
  getExperiment: () => ({ get: <T>(_parameter: string, fallback: T): T => fallback }),
  initializeCompleted: () => false,
  initializeCalled: () => false,
  onGateUpdated: () => () => undefined,
};

export default gates; // as the package does
export { gates as FeatureGates };
