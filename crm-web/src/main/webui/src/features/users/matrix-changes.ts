import type { Matrix } from './api';

export interface MatrixChange {
  resource: string;
  action: string;
  before: string;
  after: string;
}

/** Where two matrices differ; what one leaves out is none. */
export function matrixChanges(before: Matrix, after: Matrix): MatrixChange[] {
  return Object.entries(after).flatMap(([resource, actions]) =>
    Object.entries(actions)
      .map(([action, scope]) => ({
        resource,
        action,
        before: before[resource]?.[action] ?? 'none',
        after: scope,
      }))
      .filter((change) => change.before !== change.after),
  );
}
