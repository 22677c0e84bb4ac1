import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The same work in numpy: scores by min-max and weights with an order, and the eigenvalues of a 9 × 9 matrix. Best of forty, in seconds. */
const PROGRAM = `
import json, sys, time
import numpy as np
given = json.load(sys.stdin)
matrix = np.array(given["matrix"]); weights = np.array(given["weights"]); judged = np.array(given["judged"])
up = np.array([each == "max" for each in given["directions"]])
def best(work):
    least = 1e9
    for _ in range(40):
        start = time.perf_counter(); work(); least = min(least, time.perf_counter() - start)
    return least
def score():
    low = matrix.min(0); high = matrix.max(0)
    return np.where(up, matrix - low, high - matrix) / (high - low) @ (weights / weights.sum())
def ranking():
    return np.argsort(-score())
print(json.dumps({"version": np.__version__, "scores": score().tolist(), "ranking": best(ranking),
    "lambdaMax": float(np.linalg.eigvals(judged).real.max()), "eigenvector": best(lambda: np.linalg.eig(judged))}))
`;

export type NumpyAnswer = {
  readonly version: string;
  readonly scores: readonly number[];
  readonly lambdaMax: number;
  /** Seconds. */
  readonly ranking: number;
  readonly eigenvector: number;
};

/** What numpy makes of it; `null` where there is no Python with numpy on the path. */
export async function askNumpy(given: unknown): Promise<NumpyAnswer | null> {
  const asked = run('python3', ['-c', PROGRAM], { maxBuffer: 64 * 1024 * 1024 });
  asked.child.stdin?.on('error', () => undefined);
  asked.child.stdin?.end(JSON.stringify(given));
  try {
    return JSON.parse((await asked).stdout) as NumpyAnswer;
  } catch {
    return null;
  }
}
